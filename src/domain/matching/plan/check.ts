import { loadOfNext, type Problem, type Visit } from './problem.ts';

/** What can be wrong with a plan; the closed list. */
export type Fault =
  | 'no-such-pair'
  | 'slot-does-not-suit'
  | 'slot-taken-twice'
  | 'helper-twice'
  | 'too-many-helpers'
  | 'beyond-visits'
  | 'beyond-hours'
  | 'not-all-or-nothing';

/** The first fault of a plan, found without knowing how it was made; null when it is feasible. */
export function faultOf(problem: Problem, visits: readonly Visit[]): Fault | null {
  return faultOfVisits(problem, visits) ?? faultOfAsks(problem, visits) ?? faultOfHelpers(problem, visits);
}

/** What a feasible plan costs, counted anew from the problem. Less is better. */
export function objectiveOf(problem: Problem, visits: readonly Visit[]): number {
  const { asks, pairs, weights } = problem;
  const planned = new Int32Array(problem.helpers.size);
  const served = new Int32Array(asks.size);
  let sum = 0;
  for (const [ask, helper, slot] of visits) {
    served[ask]!++;
    sum += pairs.misfit[pairOf(problem, ask, helper)]! + ((asks.liked[ask]! & (1 << slot)) === 0 ? weights.slot : 0);
    sum += loadOfNext(problem, helper, planned[helper]!++);
  }
  for (let ask = 0; ask < asks.size; ask++)
    sum += weights.unserved * asks.weight[ask]! * (wantedBy(problem, ask) - served[ask]!);
  return sum;
}

/** Visits an ask wants in all. */
export const wantedBy = ({ asks, kind }: Problem, ask: number): number =>
  kind === 'visits' ? asks.team[ask]! : asks.team[ask]! * asks.days[ask]!;

/** The row of a pair, or -1. */
export function pairOf({ pairs }: Problem, ask: number, helper: number): number {
  let low = pairs.start[ask] ?? 0;
  let high = (pairs.start[ask + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pairs.helper[middle]!;
    if (found === helper) return middle;
    if (found < helper) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function faultOfVisits(problem: Problem, visits: readonly Visit[]): Fault | null {
  const taken = new Set<number>();
  for (const [ask, helper, slot] of visits) {
    const pair = pairOf(problem, ask, helper);
    if (pair < 0) return 'no-such-pair';
    if (!Number.isInteger(slot) || slot < 0 || slot > 27) return 'slot-does-not-suit';
    if ((problem.pairs.slots[pair]! & (1 << slot)) === 0) return 'slot-does-not-suit';
    if (taken.has(28 * helper + slot)) return 'slot-taken-twice';
    taken.add(28 * helper + slot);
  }
  return null;
}

function faultOfAsks(problem: Problem, visits: readonly Visit[]): Fault | null {
  const byAsk = Map.groupBy(visits, ([ask]) => ask);
  for (const [ask, own] of byAsk) {
    const fault = problem.kind === 'visits' ? faultOfTeam(problem, ask, own) : faultOfBundle(problem, ask, own);
    if (fault) return fault;
  }
  return null;
}

function faultOfTeam({ asks }: Problem, ask: number, visits: readonly Visit[]): Fault | null {
  if (visits.length > asks.team[ask]!) return 'too-many-helpers';
  return new Set(visits.map(([, helper]) => helper)).size < visits.length ? 'helper-twice' : null;
}

// All or nothing: the same helpers on each of so many days, and on one day all in the same slot.
function faultOfBundle(problem: Problem, ask: number, visits: readonly Visit[]): Fault | null {
  if (visits.length !== wantedBy(problem, ask)) return 'not-all-or-nothing';
  const days = Map.groupBy(visits, ([, , slot]) => slot >> 2);
  if (days.size !== problem.asks.days[ask]) return 'not-all-or-nothing';
  for (const day of days.values()) {
    const helpers = new Set(day.map(([, helper]) => helper));
    const slots = new Set(day.map(([, , slot]) => slot));
    if (helpers.size !== problem.asks.team[ask] || slots.size !== 1) return 'not-all-or-nothing';
  }
  return new Set(visits.map(([, helper]) => helper)).size === problem.asks.team[ask] ? null : 'not-all-or-nothing';
}

function faultOfHelpers({ helpers, asks, kind }: Problem, visits: readonly Visit[]): Fault | null {
  const count = new Int32Array(helpers.size);
  const halfHours = new Int32Array(helpers.size);
  for (const [ask, helper] of visits) {
    count[helper]!++;
    halfHours[helper]! += asks.halfHours[ask]!;
  }
  for (let helper = 0; helper < helpers.size; helper++) {
    if (kind === 'visits' && count[helper]! > helpers.visits[helper]!) return 'beyond-visits';
    if (kind === 'hours' && halfHours[helper]! > helpers.halfHours[helper]!) return 'beyond-hours';
  }
  return null;
}
