import { leastCost } from '../plan/certificate.ts';
import { faultOf, objectiveOf } from '../plan/check.ts';
import { optimumOfVisits, type Prices } from '../plan/optimum.ts';
import { problemOf, type PairRow } from '../plan/rows.ts';
import type { Suggestion } from '../suggest.ts';
import type { Weights } from '../weights.ts';
import type { SeenAsk } from './seen-ask.ts';

/** A day to divide. */
export type DayToDivide = {
  readonly seen: readonly SeenAsk[];
  readonly weights: Weights;
  /** Who was proposed for an ask in the plan that was shown. */
  readonly announced: ReadonlyMap<string, string>;
};

/** Who is asked for what; `isSound` where an independent check finds no fault and the prices prove that none is better. */
export type Divided = {
  readonly helperOf: ReadonlyMap<string, string>;
  readonly isSound: boolean;
  readonly prices: DayPrices;
};

/** What the next helper of an ask is worth, and what one visit of a helper costs elsewhere: nothing of who is in no pair. */
export type DayPrices = {
  readonly ofAsk: (id: string) => number;
  readonly ofHelper: (id: string) => number;
  readonly leastOfHelpers: number;
};

/** The best division of a day: one visit for each ask, one ask for each person at a time, and no slots but one. */
export function divideDay(day: DayToDivide): Divided {
  const { seen, weights } = day;
  const pairs = pairsOf(day);
  const helpers = [...new Set(pairs.map(({ helper }) => helper))].sort();
  const { problem, name } = problemOf({
    kind: 'visits',
    weights: { unserved: weights.unserved, slot: 0, load: 0, turn: 0 },
    asks: seen.map(({ ask, weight }) => ({ id: ask.id, team: 1, days: 1, weight, liked: 1, halfHours: 0 })),
    helpers: helpers.map((id) => ({ id, ...once })),
    pairs
  });
  const { visits, prices } = optimumOfVisits(problem);
  const isSound = faultOf(problem, visits) === null && leastCost(problem, prices) === objectiveOf(problem, visits);
  const helperOf = new Map(visits.map(name).map(([ask, helper]) => [ask, helper]));
  return { helperOf, isSound, prices: pricesOf(prices, { asks: seen.map(({ ask }) => ask.id).sort(), helpers }) };
}

const once = { visits: 1, halfHours: 0, committed: 0, turn: false };

type Ids = { readonly asks: readonly string[]; readonly helpers: readonly string[] };

function pricesOf(prices: Prices, { asks, helpers }: Ids): DayPrices {
  const askAt = new Map(asks.map((id, row) => [id, prices.asks[row]!]));
  const helperAt = new Map(helpers.map((id, row) => [id, prices.slot(row, 0)]));
  return {
    ofAsk: (id) => askAt.get(id)!,
    ofHelper: (id) => helperAt.get(id) ?? 0,
    leastOfHelpers: [...helperAt.values()].reduce((least, price) => Math.min(least, price), 0)
  };
}

const pairsOf = (day: DayToDivide): PairRow<string>[] =>
  day.seen.flatMap(({ ask, free }) =>
    free.map((suggestion) => ({
      ...{ ask: ask.id, helper: suggestion.helper.id, misfit: costIn(day, ask.id, suggestion), slots: 1 }
    }))
  );

/** What a pair costs in a day: changing a proposal that was shown costs a little, so that a plan does not jump about. */
export function costIn({ announced, weights }: DayToDivide, askId: string, { helper, score }: Suggestion): number {
  const before = announced.get(askId);
  return score.total + (before !== undefined && before !== helper.id ? weights.changed : 0);
}
