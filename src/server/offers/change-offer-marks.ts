import { entryDays } from '#domain/asks/ask.ts';
import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { pauseUntil } from '#domain/offers/offer.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { markOffer, offerState } from './store.ts';

export type OfferChange =
  | { readonly how: 'pause'; readonly until: string }
  | { readonly how: 'resume' }
  | { readonly how: 'renew' }
  | { readonly how: 'withdraw' };
export type OfferMarkReason = 'not-found' | 'no-date' | 'in-the-past';

const kinds = {
  pause: 'OfferPaused',
  resume: 'OfferResumed',
  renew: 'OfferRenewed',
  withdraw: 'OfferWithdrawn'
} as const;

/** Pauses ("not now"), takes up, renews or withdraws an offer in one action (N4). */
export const changeOfferMarks = (
  visit: SignedIn,
  { offerId, change }: { offerId: string; change: OfferChange }
): Promise<Result<null, OfferMarkReason>> =>
  transact(visit, `${change.how}-offer`, async (tx) => {
    const state = await offerState(tx, offerId);
    if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-found');
    if (state.withdrawnAt) return no('not-found');
    const marks = marksOf(visit, change);
    if (!marks.ok) return marks;
    await markOffer(tx, offerId, marks.value);
    await recordFact(tx, visit, { kind: kinds[change.how], offerId, personId: state.personId });
    return yes(null);
  });

function marksOf(visit: SignedIn, change: OfferChange) {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  if (change.how === 'resume') return yes({ pausedAt: null, pausedUntil: null });
  if (change.how === 'renew') return yes({ endsOn: daysAfter(today, entryDays) });
  if (change.how === 'withdraw') return yes({ withdrawnAt: visit.now });
  const until = pauseUntil(change.until, today);
  return until.ok ? yes({ pausedAt: visit.now, pausedUntil: until.value }) : until;
}
