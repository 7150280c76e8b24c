import { prosAndCons, type ProsAndCons } from '../pros-and-cons.ts';
import { ringChances, type Step } from '../rings/chances.ts';
import type { Announced, DayFacts } from './day-facts.ts';
import { divideAmongAll } from './among-all.ts';
import { keptStandard, seeAll, type Hindrance, type Kept, type Progress } from './seen-ask.ts';
import { wishesOf, type Wish } from './wishes.ts';

/** A plan of one day in ids and words of our own, so that it can be kept. */
export type DayPlan = {
  readonly proposals: readonly Proposal[];
  readonly unserved: readonly Unserved[];
  readonly wishes: readonly Wish[];
  readonly rings: readonly (readonly Step[])[];
  /** Whether an independent check agrees and the prices prove that no plan is better; only such a plan is shown. */
  readonly isSound: boolean;
};
export type Proposal = { readonly askId: string; readonly helperId: string; readonly reasons: ProsAndCons };
export type Unserved = { readonly askId: string; readonly because: Hindrance; readonly dayparts: number };

type Way = { readonly onProgress?: Progress; readonly kept?: Kept };
const quietly = (): void => undefined;

/**
 * The best plan for all open asks together: what stays unserved weighs most, then how well each pair fits, with load
 * and turn in it. Each person is asked for one thing at a time, and nobody who gives in many agreements already (N14).
 */
export function planDay(
  facts: DayFacts,
  announced: Announced,
  { onProgress = quietly, kept = keptStandard }: Way = {}
): DayPlan {
  const begun = { seen: seeAll(facts, { kept, onProgress }), weights: facts.weights, announced: new Map(announced) };
  const { seen, helperOf, isSound } = divideAmongAll(facts, begun);
  return {
    proposals: seen.flatMap(({ ask, free }) => {
      const suggestion = free.find(({ helper }) => helper.id === helperOf.get(ask.id));
      if (!suggestion) return [];
      return [{ askId: ask.id, helperId: suggestion.helper.id, reasons: prosAndCons(suggestion.score) }];
    }),
    unserved: seen
      .filter(({ ask }) => !helperOf.has(ask.id))
      .map(({ ask, hindrance }) => ({ askId: ask.id, because: hindrance, dayparts: ask.dayparts })),
    wishes: wishesOf(seen, helperOf),
    rings: ringChances(seen, facts.today),
    isSound
  };
}
