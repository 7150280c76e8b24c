import { m } from '#messages';
import { getLocale } from '#locale';
import { euros } from './when-words.ts';

const metres = (amount: number): string =>
  amount < 1000
    ? m.reach_metres({ amount })
    : m.reach_kilometres({ amount: new Intl.NumberFormat(getLocale()).format(amount / 1000) });

/** How far somebody likes to go, in words of the street. */
export function reachInWords(amount: number): string {
  const far = metres(amount);
  if (amount <= 300) return m.reach_street({ far });
  if (amount <= 700) return m.reach_near({ far });
  if (amount <= 1500) return m.reach_neighbourhood({ far });
  return amount <= 5000 ? m.reach_bike({ far }) : m.reach_car({ far });
}

/** The small fee of an offer in words. */
export function feeInWords({ feeCents, feeToBeAgreed }: { feeCents: number | null; feeToBeAgreed: boolean }): string {
  if (feeToBeAgreed) return m.fee_to_be_agreed();
  return feeCents === null ? m.fee_none() : m.fee_an_hour({ amount: euros(feeCents) });
}

/** How an offer stands, in words. */
export function offerStanding(offer: { isPaused: boolean; hasEnded: boolean }): string {
  if (offer.hasEnded) return m.standing_ended();
  return offer.isPaused ? m.standing_paused() : m.offer_standing_open();
}
