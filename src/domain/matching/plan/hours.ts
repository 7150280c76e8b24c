import { cheapestBundle } from './bundles.ts';
import { diceOf, type Dice } from './dice.ts';
import { add, costOfLeavingOut, emptyHours, takeOut, type Bundle, type Hours } from './hours-state.ts';
import type { Problem, Visit } from './problem.ts';

/**
 * A good plan of hours, series and teams: the heaviest asks first, then taking out what lies together and putting it
 * back better, over and over, at first also where it gets a little worse (Schrimpf et al. 2000; Christiaens & Vanden
 * Berghe 2020). Begun anew a few times, and the best is kept. The same problem and effort give the same plan. No proof.
 */
export function goodPlanOfHours(problem: Problem, effort = effortFor(problem)): readonly Visit[] {
  let best: Bundles = [];
  let bestCost = Infinity;
  for (let start = 1; start <= effort.starts; start++) {
    const found = improved(problem, effort.rounds, diceOf(start));
    if (found.cost < bestCost) ({ bundles: best, cost: bestCost } = found);
  }
  return best.flatMap((bundle) => bundle?.visits ?? []);
}

export type Effort = { readonly starts: number; readonly rounds: number };

/** What a small machine does in a few seconds: a large problem is improved for longer, a small one more often. */
export const effortFor = ({ asks }: Problem): Effort =>
  asks.size > 500 ? { starts: 1, rounds: Math.min(200_000, 150 * asks.size) } : { starts: 5, rounds: 150 * asks.size };

type Bundles = readonly (Bundle | null)[];

/** By how much a change may make a plan dearer, at first and at last. */
const warmest = 4000;
const coldest = 3;

function improved(problem: Problem, rounds: number, dice: Dice): { bundles: Bundles; cost: number } {
  const search = begin(problem, dice);
  const { hours, changed } = search;
  putBack(search, [...hours.bundles.keys()], 0);
  let best = { bundles: hours.bundles.slice(), cost: hours.cost };
  for (let round = 0; round < rounds; round++) {
    const warmth = coldest + (warmest - coldest) * (1 - round / rounds) ** 4;
    const before = hours.cost;
    change(search, warmth);
    if (hours.cost > before + (warmth * dice(1000)) / 500) undo(search);
    changed.clear();
    if (hours.cost < best.cost) best = { bundles: hours.bundles.slice(), cost: hours.cost };
  }
  return best;
}

type Search = {
  readonly hours: Hours;
  readonly dice: Dice;
  /** Per helper the asks that could be theirs. */
  readonly askers: readonly number[][];
  /** What the asks had that changed in this round. */
  readonly changed: Map<number, Bundle | null>;
};

function begin(problem: Problem, dice: Dice): Search {
  const { asks, helpers, pairs } = problem;
  const askers: number[][] = Array.from({ length: helpers.size }, () => []);
  for (let ask = 0; ask < asks.size; ask++)
    for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) askers[pairs.helper[pair]!]!.push(ask);
  return { hours: emptyHours(problem), dice, askers, changed: new Map() };
}

const mostTakenOut = 10;

// Takes out some asks whose helpers could serve one ask, and puts them back together with who was left out near them.
function change(search: Search, warmth: number): void {
  const { hours, dice, askers } = search;
  const { asks, pairs } = hours.problem;
  const centre = dice(asks.size);
  const near = new Set<number>([centre]);
  for (let pair = pairs.start[centre]!; pair < pairs.start[centre + 1]!; pair++)
    for (const ask of hours.served[pairs.helper[pair]!]!) near.add(ask);
  const out = some([...near], 1 + dice(mostTakenOut), dice);
  const freed = new Set<number>();
  for (const ask of out) {
    for (const [, helper] of hours.bundles[ask]?.visits ?? []) freed.add(helper);
    remember(search, ask);
    takeOut(hours, ask);
  }
  const missed = new Set<number>([centre]);
  for (const helper of freed) for (const ask of askers[helper]!) if (!hours.bundles[ask]) missed.add(ask);
  putBack(search, [...new Set([...out, ...some([...missed], mostTakenOut, dice)])], warmth);
}

function some(all: number[], most: number, dice: Dice): number[] {
  const size = Math.min(most, all.length);
  for (let i = 0; i < size; i++) {
    const other = i + dice(all.length - i);
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return all.slice(0, size);
}

function putBack(search: Search, missing: readonly number[], warmth: number): void {
  const { hours, dice } = search;
  const luck = { dice, noise: (): number => dice(Math.floor(warmth / 4) + 1) };
  const keyed = missing.map((ask) => ({ ask, key: costOfLeavingOut(hours.problem, ask) * (400 + dice(600)) }));
  for (const { ask } of keyed.sort((a, b) => b.key - a.key || a.ask - b.ask)) {
    if (hours.bundles[ask]) continue;
    const bundle = cheapestBundle(hours, ask, luck);
    if (!bundle) continue;
    remember(search, ask);
    add(hours, ask, bundle);
  }
}

function remember({ hours, changed }: Search, ask: number): void {
  if (!changed.has(ask)) changed.set(ask, hours.bundles[ask]!);
}

function undo({ hours, changed }: Search): void {
  for (const ask of changed.keys()) takeOut(hours, ask);
  for (const [ask, bundle] of changed) if (bundle) add(hours, ask, bundle);
}
