import { weekToPlan } from '#domain/matching/exchange/to-plan.ts';
import { leastCost } from '#domain/matching/plan/certificate.ts';
import { faultOf, objectiveOf } from '#domain/matching/plan/check.ts';
import { optimumOfVisits } from '#domain/matching/plan/optimum.ts';
import type { Problem, Visit } from '#domain/matching/plan/problem.ts';
import { problemOf } from '#domain/matching/plan/rows.ts';
import { planHours } from '#server/matching/plan-hours.ts';
import { refuseContradictions } from './contradictions.ts';
import { planReader } from './exchange-readers.ts';
import { readJson } from './read-json.ts';
import { answer } from './say.ts';

/** So long a plan of hours may be looked for. */
const seconds = 45;

/**
 * `plan < instance.json`: `{"assign": [[ask, helper, slot], …], "objective", "bound"}`, checked before it is shown.
 * `bound` is what no plan can cost less than, or null where that was not proven in time.
 */
export async function plan(text: string): Promise<void> {
  const instance = readJson(text, planReader);
  refuseContradictions(instance);
  const { problem, name } = problemOf(weekToPlan(instance));
  const { visits, bound } = problem.kind === 'visits' ? planVisits(problem) : await planHours(problem, { seconds });
  const fault = faultOf(problem, visits);
  if (fault) throw new Error(`the plan is not right: ${fault}`);
  await answer({ assign: visits.map(name), objective: objectiveOf(problem, visits), bound });
}

type Planned = { readonly visits: readonly Visit[]; readonly bound: number | null };

function planVisits(problem: Problem): Planned {
  const { visits, prices } = optimumOfVisits(problem);
  return { visits, bound: leastCost(problem, prices) };
}
