import type { Week } from '../plan/rows.ts';
import type { Allowed, Asked, ExchangeWeights, Giver } from './week.ts';

export type ExchangePlan = {
  readonly class: 'N' | 'M';
  readonly weights: ExchangeWeights;
  readonly asks: readonly Asked[];
  readonly helpers: readonly Giver[];
  readonly pairs: readonly Allowed[];
};

/** The week to plan, from the exchange format: class N counts visits, class M hours, series and teams. */
export const weekToPlan = ({ class: kind, weights, asks, helpers, pairs }: ExchangePlan): Week<number> => ({
  kind: kind === 'N' ? 'visits' : 'hours',
  weights: { unserved: weights.unserved, slot: weights.slot, load: weights.load, turn: weights.recip },
  asks: asks.map((ask) => ({
    id: ask.id,
    team: ask.team,
    days: ask.visits,
    weight: ask.weight,
    liked: ask.pref,
    halfHours: ask.halfHours
  })),
  helpers: helpers.map((giver) => ({
    id: giver.id,
    visits: giver.capVisits,
    halfHours: giver.capHalfHours,
    committed: giver.committed,
    turn: giver.received > giver.given
  })),
  pairs: pairs.map(([ask, helper, misfit, slots]) => ({ ask, helper, misfit, slots }))
});
