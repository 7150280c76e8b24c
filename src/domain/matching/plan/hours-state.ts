import { wantedBy } from './check.ts';
import { loadOfNext, type Problem, type Visit } from './problem.ts';

/** A plan of hours under construction: per ask its visits or none, and what each helper still has. */
export type Hours = {
  readonly problem: Problem;
  readonly bundles: (Bundle | null)[];
  readonly taken: Int32Array;
  readonly left: Int32Array;
  readonly planned: Int32Array;
};

/** All visits of one ask, and what they cost when added now. */
export type Bundle = { readonly visits: readonly Visit[]; readonly cost: number };

export const emptyHours = (problem: Problem): Hours => ({
  problem,
  bundles: Array.from({ length: problem.asks.size }, () => null),
  taken: new Int32Array(problem.helpers.size),
  left: problem.helpers.halfHours.slice(),
  planned: new Int32Array(problem.helpers.size)
});

/** What leaving an ask out costs. */
export const costOfLeavingOut = (problem: Problem, ask: number): number =>
  problem.weights.unserved * problem.asks.weight[ask]! * wantedBy(problem, ask);

export function add(hours: Hours, ask: number, bundle: Bundle): void {
  hours.bundles[ask] = bundle;
  for (const [, helper, slot] of bundle.visits) {
    hours.taken[helper]! |= 1 << slot;
    hours.left[helper]! -= hours.problem.asks.halfHours[ask]!;
    hours.planned[helper]!++;
  }
}

export function takeOut(hours: Hours, ask: number): void {
  for (const [, helper, slot] of hours.bundles[ask]?.visits ?? []) {
    hours.taken[helper]! &= ~(1 << slot);
    hours.left[helper]! += hours.problem.asks.halfHours[ask]!;
    hours.planned[helper]!--;
  }
  hours.bundles[ask] = null;
}

/** The cheapest way to serve an ask with what is left, or null when there is none; `noise` makes a choice less greedy. */
export function cheapestBundle(hours: Hours, ask: number, noise: () => number): Bundle | null {
  const { asks } = hours.problem;
  const found = asks.team[ask]! > 1 ? cheapestTeam(hours, ask, noise) : cheapestSeries(hours, ask, noise);
  return found && found.cost < costOfLeavingOut(hours.problem, ask) ? found : null;
}

// One helper, on so many different days; one visit is a series of one.
function cheapestSeries(hours: Hours, ask: number, noise: () => number): Bundle | null {
  const { asks, pairs } = hours.problem;
  const days = asks.days[ask]!;
  let best: Bundle | null = null;
  let bestNoisy = Infinity;
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const helper = pairs.helper[pair]!;
    if (hours.left[helper]! < days * asks.halfHours[ask]!) continue;
    const slots = cheapestDays(hours, ask, pair);
    if (!slots) continue;
    const cost = days * pairs.misfit[pair]! + slots.cost + loadOf(hours, helper, days);
    const noisy = cost + noise();
    if (noisy >= bestNoisy) continue;
    best = { visits: slots.slots.map((slot) => [ask, helper, slot] as const), cost };
    bestNoisy = noisy;
  }
  return best;
}

type Slots = { readonly slots: readonly number[]; readonly cost: number };

function cheapestDays({ problem, taken }: Hours, ask: number, pair: number): Slots | null {
  const { asks, pairs, weights } = problem;
  const days = asks.days[ask]!;
  const free = pairs.slots[pair]! & ~taken[pairs.helper[pair]!]!;
  if (free === 0) return null;
  const likedDays: number[] = [];
  const otherDays: number[] = [];
  for (let day = 0; day < 7; day++) {
    const today = free & (15 << (4 * day));
    const liked = today & asks.liked[ask]!;
    if (liked !== 0) likedDays.push(firstSlot(liked));
    else if (today !== 0) otherDays.push(firstSlot(today));
  }
  if (likedDays.length + otherDays.length < days) return null;
  const slots = [...likedDays, ...otherDays].slice(0, days);
  return { slots: slots.sort((a, b) => a - b), cost: weights.slot * Math.max(0, days - likedDays.length) };
}

const firstSlot = (mask: number): number => 31 - Math.clz32(mask & -mask);

function loadOf({ problem, planned }: Hours, helper: number, visits: number): number {
  let cost = 0;
  for (let visit = 0; visit < visits; visit++) cost += loadOfNext(problem, helper, planned[helper]! + visit);
  return cost;
}

// Different helpers in one slot, on so many days; the specification asks for one day, more are the same team again.
function cheapestTeam(hours: Hours, ask: number, noise: () => number): Bundle | null {
  if (hours.problem.asks.days[ask]! > 1) return null;
  let best: Bundle | null = null;
  let bestNoisy = Infinity;
  for (let slot = 0; slot < 28; slot++) {
    const found = teamIn(hours, ask, slot);
    const noisy = found ? found.cost + noise() : Infinity;
    if (noisy >= bestNoisy) continue;
    best = found;
    bestNoisy = noisy;
  }
  return best;
}

function teamIn(hours: Hours, ask: number, slot: number): Bundle | null {
  const { problem, taken, left } = hours;
  const { asks, pairs, weights } = problem;
  const free: { helper: number; cost: number }[] = [];
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const helper = pairs.helper[pair]!;
    const isFree = (pairs.slots[pair]! & ~taken[helper]! & (1 << slot)) !== 0;
    if (isFree && left[helper]! >= asks.halfHours[ask]!)
      free.push({ helper, cost: pairs.misfit[pair]! + loadOf(hours, helper, 1) });
  }
  const team = asks.team[ask]!;
  if (free.length < team) return null;
  const best = free.sort((a, b) => a.cost - b.cost || a.helper - b.helper).slice(0, team);
  const dislike = (asks.liked[ask]! & (1 << slot)) === 0 ? weights.slot : 0;
  return {
    visits: best.map(({ helper }) => [ask, helper, slot] as const),
    cost: best.reduce((sum, { cost }) => sum + cost + dislike, 0)
  };
}
