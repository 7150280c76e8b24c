import { leastCost } from '../plan/certificate.ts';
import { faultOf, objectiveOf } from '../plan/check.ts';
import { optimumOfVisits } from '../plan/optimum.ts';
import { problemOf, type PairRow } from '../plan/rows.ts';
import type { Weights } from '../weights.ts';
import type { Announced } from './day-facts.ts';
import type { SeenAsk } from './seen-ask.ts';

/** A day to divide. `more` are pairs with people who are not there, to see what would be possible. */
export type DayToDivide = {
  readonly seen: readonly SeenAsk[];
  readonly weights: Weights;
  readonly announced: Announced;
  readonly more?: readonly PairRow<string>[];
};

/** Who is asked for what; `isSound` where an independent check finds no fault and the prices prove that none is better. */
export type Divided = { readonly helperOf: ReadonlyMap<string, string>; readonly isSound: boolean };

/** The best division of a day: one visit for each ask, one ask for each person at a time, and no slots but one. */
export function divideDay({ seen, weights, announced, more = [] }: DayToDivide): Divided {
  const pairs = [...pairsOf(seen, weights, announced), ...more];
  const { problem, name } = problemOf({
    kind: 'visits',
    weights: { unserved: weights.unserved, slot: 0, load: 0, turn: 0 },
    asks: seen.map(({ ask, weight }) => ({ id: ask.id, team: 1, days: 1, weight, liked: 1, halfHours: 0 })),
    helpers: [...new Set(pairs.map(({ helper }) => helper))].map((id) => ({ id, ...once })),
    pairs
  });
  const { visits, prices } = optimumOfVisits(problem);
  const isSound = faultOf(problem, visits) === null && leastCost(problem, prices) === objectiveOf(problem, visits);
  return { helperOf: new Map(visits.map(name).map(([ask, helper]) => [ask, helper])), isSound };
}

const once = { visits: 1, halfHours: 0, committed: 0, turn: false };

// Changing a proposal that was shown costs a little, so that a plan does not jump about without a reason.
function pairsOf(seen: readonly SeenAsk[], weights: Weights, announced: Announced): PairRow<string>[] {
  const shown = new Map(announced);
  return seen.flatMap(({ ask, free }) =>
    free.map(({ helper, score }) => {
      const before = shown.get(ask.id);
      const change = before !== undefined && before !== helper.id ? weights.changed : 0;
      return { ask: ask.id, helper: helper.id, misfit: score.total + change, slots: 1 };
    })
  );
}
