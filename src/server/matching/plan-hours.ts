import { faultOf, objectiveOf } from '#domain/matching/plan/check.ts';
import { programOfHours, startFrom, visitsOf } from '#domain/matching/plan/hours-program.ts';
import { goodPlanOfHours } from '#domain/matching/plan/hours.ts';
import type { Problem, Visit } from '#domain/matching/plan/problem.ts';
import { solveInWholeNumbers, type Limits } from '#server/platform/whole-numbers.ts';

export type PlannedHours = {
  readonly visits: readonly Visit[];
  readonly objective: number;
  /** What no plan can cost less than; equal to `objective` when proven, and null where nothing is known. */
  readonly bound: number | null;
};

/** A plan of hours, series and teams: our own good one, made better and proven when that is found in time. */
export async function planHours(problem: Problem, limits: Limits): Promise<PlannedHours> {
  const own = goodPlanOfHours(problem);
  const objective = objectiveOf(problem, own);
  const whole = programOfHours(problem);
  const solved = await solveInWholeNumbers({ program: whole.program, start: startFrom(whole, own) }, limits);
  if (!solved) return { visits: own, objective, bound: null };
  const other = visitsOf(whole, solved.values);
  const isBetter = faultOf(problem, other) === null && objectiveOf(problem, other) < objective;
  const best = isBetter ? other : own;
  const cost = isBetter ? objectiveOf(problem, other) : objective;
  return {
    visits: best,
    objective: cost,
    bound: solved.isProven ? cost : Math.min(cost, Math.ceil(solved.bound - 1e-6))
  };
}
