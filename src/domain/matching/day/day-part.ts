import type { DayFacts } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';

/** What one neighbourhood sees of a plan over all that share with it, and accepts: its own asks. */
export type DayPart = DayPlan & {
  /** Who of here is proposed for an ask elsewhere, where the other desk decides first. */
  readonly away: readonly Away[];
};
export type Away = { readonly helperId: string; readonly neighbourhoodId: string };

/** The part of a plan that belongs to one neighbourhood. Of the asks of others nothing is in it. */
export function partOf({ asks, helpers }: DayFacts, plan: DayPlan, here: string): DayPart {
  const placeOf = new Map(asks.map(({ ask, neighbourhoodId }) => [ask.id, neighbourhoodId]));
  const own = new Set(helpers.filter(({ neighbourhoodId }) => neighbourhoodId === here).map(({ id }) => id));
  const isOwn = (askId: string): boolean => placeOf.get(askId) === here;
  return {
    proposals: plan.proposals.filter(({ askId }) => isOwn(askId)),
    unserved: plan.unserved.filter(({ askId }) => isOwn(askId)),
    wishes: plan.wishes.filter(({ askIds }) => askIds.every(isOwn)),
    rings: plan.rings.filter((ring) => ring.every(({ askId }) => isOwn(askId))),
    isSound: plan.isSound,
    away: plan.proposals
      .filter(({ askId, helperId }) => !isOwn(askId) && own.has(helperId))
      .map(({ askId, helperId }) => ({ helperId, neighbourhoodId: placeOf.get(askId)! }))
  };
}
