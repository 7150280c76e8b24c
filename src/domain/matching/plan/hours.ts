import { objectiveOf } from './check.ts';
import { diceOf, type Dice } from './dice.ts';
import { add, cheapestBundle, costOfLeavingOut, emptyHours, takeOut, type Bundle, type Hours } from './hours-state.ts';
import type { Problem, Visit } from './problem.ts';

/**
 * A good plan of hours, series and teams: the heaviest asks first, then taking out what lies together and putting it
 * back better, over and over (Schrimpf et al. 2000). The same problem and rounds give the same plan. No proof.
 */
export function goodPlanOfHours(problem: Problem, rounds = roundsFor(problem)): readonly Visit[] {
  const hours = emptyHours(problem);
  const dice = diceOf(1);
  const all = Array.from({ length: problem.asks.size }, (_, ask) => ask);
  putBack(hours, all, { dice, noise: () => 0 });
  let best = planOf(hours);
  let cost = objectiveOf(problem, best);
  let bestCost = cost;
  for (let round = 0; round < rounds; round++) {
    const warmth = 1 - round / rounds;
    const before = hours.bundles.slice();
    change(hours, { dice, noise: () => dice(60 * warmth + 1) });
    const after = objectiveOf(problem, planOf(hours));
    if (after < bestCost) {
      best = planOf(hours);
      bestCost = after;
    }
    if (after <= cost + warmth * warmth * dice(8000)) cost = after;
    else restore(hours, before);
  }
  return best;
}

/** More asks, more rounds, within what a small machine does in a few seconds. */
export const roundsFor = ({ asks, pairs }: Problem): number =>
  asks.size === 0 ? 0 : Math.min(60_000, Math.max(4_000, Math.floor(300_000_000 / (pairs.size + 30 * asks.size))));

type Luck = { readonly dice: Dice; readonly noise: () => number };

// Takes out one ask and some that share a helper with it, and puts them back in a somewhat different order.
function change(hours: Hours, luck: Luck): void {
  const { asks, pairs } = hours.problem;
  const centre = luck.dice(asks.size);
  const near = [centre];
  const helpers = new Set<number>();
  for (let pair = pairs.start[centre]!; pair < pairs.start[centre + 1]!; pair++) helpers.add(pairs.helper[pair]!);
  for (let ask = 0; ask < asks.size; ask++)
    if (ask !== centre && hours.bundles[ask]?.visits.some(([, helper]) => helpers.has(helper))) near.push(ask);
  const size = Math.min(near.length, 2 + luck.dice(12));
  for (let i = 1; i < size; i++) {
    const other = i + luck.dice(near.length - i);
    [near[i], near[other]] = [near[other]!, near[i]!];
  }
  const out = near.slice(0, size);
  for (const ask of out) takeOut(hours, ask);
  const missed = Array.from(hours.bundles.keys()).filter((ask) => !hours.bundles[ask] && !out.includes(ask));
  putBack(hours, [...out, ...missed], luck);
}

function putBack(hours: Hours, missing: readonly number[], { dice, noise }: Luck): void {
  const urgency = (ask: number): number => costOfLeavingOut(hours.problem, ask);
  const keyed = missing.map((ask) => ({ ask, key: urgency(ask) * (0.6 + dice(1000) / 1250) }));
  for (const { ask } of keyed.sort((a, b) => b.key - a.key || a.ask - b.ask)) {
    const bundle = cheapestBundle(hours, ask, noise);
    if (bundle) add(hours, ask, bundle);
  }
}

function restore(hours: Hours, before: readonly (Bundle | null)[]): void {
  const changed = Array.from(before.keys()).filter((ask) => hours.bundles[ask] !== before[ask]);
  for (const ask of changed) takeOut(hours, ask);
  for (const ask of changed) if (before[ask]) add(hours, ask, before[ask]);
}

const planOf = ({ bundles }: Hours): readonly Visit[] => bundles.flatMap((bundle) => bundle?.visits ?? []);
