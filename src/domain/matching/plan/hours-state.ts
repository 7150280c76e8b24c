import { wantedBy } from './check.ts';
import { loadOfNext, type Problem, type Visit } from './problem.ts';

/** A plan of hours under construction: per ask its visits or none, what each helper still has, and what it costs. */
export type Hours = {
  readonly problem: Problem;
  readonly bundles: (Bundle | null)[];
  /** Per helper the slots that are taken, the half-hours left, the visits planned, and the asks served. */
  readonly taken: Int32Array;
  readonly left: Int32Array;
  readonly planned: Int32Array;
  readonly served: readonly number[][];
  cost: number;
};

/** All visits of one ask, and what they would cost when added now. */
export type Bundle = { readonly visits: readonly Visit[]; readonly fit: number; readonly cost: number };

export const emptyHours = (problem: Problem): Hours => ({
  problem,
  bundles: Array.from({ length: problem.asks.size }, () => null),
  taken: new Int32Array(problem.helpers.size),
  left: problem.helpers.halfHours.slice(),
  planned: new Int32Array(problem.helpers.size),
  served: Array.from({ length: problem.helpers.size }, () => []),
  cost: Array.from({ length: problem.asks.size }, (_, ask) => costOfLeavingOut(problem, ask)).reduce((a, b) => a + b, 0)
});

/** What leaving an ask out costs. */
export const costOfLeavingOut = (problem: Problem, ask: number): number =>
  problem.weights.unserved * problem.asks.weight[ask]! * wantedBy(problem, ask);

/** What a series of visits weighs for a helper who has `planned` of this plan already. */
export function loadOfSeries({ helpers, weights }: Problem, helper: number, series: Series): number {
  const before = helpers.committed[helper]! + series.planned;
  const bonus = series.planned === 0 && helpers.turn[helper] === 1 ? weights.turn : 0;
  return weights.load * ((before + series.days) ** 2 - before ** 2) - bonus;
}

type Series = { readonly planned: number; readonly days: number };

export function add(hours: Hours, ask: number, bundle: Bundle): void {
  hours.bundles[ask] = bundle;
  hours.cost += bundle.fit - costOfLeavingOut(hours.problem, ask);
  for (const [, helper, slot] of bundle.visits) {
    hours.cost += loadOfNext(hours.problem, helper, hours.planned[helper]!++);
    hours.taken[helper]! |= 1 << slot;
    hours.left[helper]! -= hours.problem.asks.halfHours[ask]!;
    hours.served[helper]!.push(ask);
  }
}

export function takeOut(hours: Hours, ask: number): void {
  const bundle = hours.bundles[ask];
  if (!bundle) return;
  hours.bundles[ask] = null;
  hours.cost -= bundle.fit - costOfLeavingOut(hours.problem, ask);
  for (const [, helper, slot] of bundle.visits) {
    hours.cost -= loadOfNext(hours.problem, helper, --hours.planned[helper]!);
    hours.taken[helper]! &= ~(1 << slot);
    hours.left[helper]! += hours.problem.asks.halfHours[ask]!;
    const served = hours.served[helper]!;
    served[served.indexOf(ask)] = served.at(-1)!;
    served.pop();
  }
}
