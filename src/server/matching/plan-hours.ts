import { faultOf, objectiveOf } from '#domain/matching/plan/check.ts';
import { programOfHours, visitsOfProgram } from '#domain/matching/plan/hours-program.ts';
import { goodPlanOfHours } from '#domain/matching/plan/hours.ts';
import type { Problem, Visit } from '#domain/matching/plan/problem.ts';
import { solveInWholeNumbers } from '#server/platform/whole-numbers.ts';

export type PlannedHours = {
  readonly visits: readonly Visit[];
  readonly objective: number;
  /** Whether it is proven that nothing costs less. */
  readonly isProven: boolean;
};

/** A plan of hours, series and teams: our own good one, and a proven one when that is found in time. */
export async function planHours(
  problem: Problem,
  limits: { readonly seconds: number; readonly signal?: AbortSignal }
): Promise<PlannedHours> {
  const own = goodPlanOfHours(problem);
  const objective = objectiveOf(problem, own);
  const program = programOfHours(problem);
  const solved = await solveInWholeNumbers(program.text, limits);
  if (!solved) return { visits: own, objective, isProven: false };
  const other = visitsOfProgram(problem, solved.chosen);
  const isBetter = faultOf(problem, other) === null && objectiveOf(problem, other) < objective;
  const best = isBetter ? other : own;
  return { visits: best, objective: objectiveOf(problem, best), isProven: solved.isProven };
}
