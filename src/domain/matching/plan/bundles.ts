import type { Dice } from './dice.ts';
import { costOfLeavingOut, loadOfSeries, type Bundle, type Hours } from './hours-state.ts';
import { loadOfNext } from './problem.ts';
import { lowestBit, ones } from './bits.ts';

/** Makes a choice less greedy: what a way to serve an ask is taken to cost more than it does, and which of equals it is. */
export type Luck = { readonly noise: () => number; readonly dice: Dice };

/** The cheapest way to serve an ask with what is left, or null when leaving it out is cheaper or there is none. */
export function cheapestBundle(hours: Hours, ask: number, luck: Luck): Bundle | null {
  const { asks } = hours.problem;
  const found = asks.team[ask]! > 1 ? cheapestTeam(hours, ask, luck) : cheapestSeries(hours, ask, luck);
  return found && found.cost < costOfLeavingOut(hours.problem, ask) ? found : null;
}

// One helper, on so many different days; one visit is a series of one.
function cheapestSeries(hours: Hours, ask: number, luck: Luck): Bundle | null {
  const { problem, taken, left, planned } = hours;
  const { asks, pairs, weights } = problem;
  const days = asks.days[ask]!;
  const needed = days * asks.halfHours[ask]!;
  let best = { pair: -1, noisy: Infinity, fit: 0 };
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const helper = pairs.helper[pair]!;
    const free = pairs.slots[pair]! & ~taken[helper]!;
    if (left[helper]! < needed || free === 0) continue;
    const liked = daysIn(free & asks.liked[ask]!);
    if (liked < days && daysIn(free) < days) continue;
    const fit = days * pairs.misfit[pair]! + weights.slot * Math.max(0, days - liked);
    const noisy = fit + loadOfSeries(problem, helper, { planned: planned[helper]!, days }) + luck.noise();
    if (noisy < best.noisy) best = { pair, noisy, fit };
  }
  if (best.pair < 0) return null;
  const helper = pairs.helper[best.pair]!;
  const slots = slotsOn({ free: pairs.slots[best.pair]! & ~taken[helper]!, liked: asks.liked[ask]!, days }, luck.dice);
  return {
    visits: slots.map((slot) => [ask, helper, slot] as const),
    fit: best.fit,
    cost: best.fit + loadOfSeries(problem, helper, { planned: planned[helper]!, days })
  };
}

/** On how many days a mask has a slot. */
const daysIn = (mask: number): number => ones((mask | (mask >> 1) | (mask >> 2) | (mask >> 3)) & 0x1111111);

type Free = { readonly free: number; readonly liked: number; readonly days: number };

// A slot on each of so many days, the days with a liked slot before the others.
function slotsOn({ free, liked, days }: Free, dice: Dice): number[] {
  const likedDays: number[] = [];
  const otherDays: number[] = [];
  const first = dice(7);
  for (let i = 0; i < 7; i++) {
    const today = free & (15 << (4 * ((first + i) % 7)));
    if ((today & liked) !== 0) likedDays.push(oneOf(today & liked, dice));
    else if (today !== 0) otherDays.push(oneOf(today, dice));
  }
  return [...likedDays, ...otherDays].slice(0, days).sort((a, b) => a - b);
}

function oneOf(mask: number, dice: Dice): number {
  let rest = mask;
  for (let skip = dice(ones(mask)); skip > 0; skip--) rest &= rest - 1;
  return lowestBit(rest);
}

// Different helpers in one slot. A team on several days is not looked for here; the specification knows none.
function cheapestTeam(hours: Hours, ask: number, luck: Luck): Bundle | null {
  const { asks, pairs } = hours.problem;
  if (asks.days[ask]! > 1) return null;
  let mask = 0;
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) mask |= pairs.slots[pair]!;
  let best: Bundle | null = null;
  let bestNoisy = Infinity;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const found = teamIn(hours, ask, lowestBit(rest));
    const noisy = found ? found.cost + luck.noise() : Infinity;
    if (noisy >= bestNoisy) continue;
    best = found;
    bestNoisy = noisy;
  }
  return best;
}

function teamIn({ problem, taken, left, planned }: Hours, ask: number, slot: number): Bundle | null {
  const { asks, pairs, weights } = problem;
  const free: { helper: number; misfit: number; cost: number }[] = [];
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const helper = pairs.helper[pair]!;
    if ((pairs.slots[pair]! & ~taken[helper]! & (1 << slot)) === 0 || left[helper]! < asks.halfHours[ask]!) continue;
    const misfit = pairs.misfit[pair]!;
    free.push({ helper, misfit, cost: misfit + loadOfNext(problem, helper, planned[helper]!) });
  }
  const team = asks.team[ask]!;
  if (free.length < team) return null;
  const best = free.sort((a, b) => a.cost - b.cost || a.helper - b.helper).slice(0, team);
  const dislike = team * ((asks.liked[ask]! & (1 << slot)) === 0 ? weights.slot : 0);
  return {
    visits: best.map(({ helper }) => [ask, helper, slot] as const),
    fit: best.reduce((sum, { misfit }) => sum + misfit, dislike),
    cost: best.reduce((sum, { cost }) => sum + cost, dislike)
  };
}
