import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { offersOf, type OfferRow } from './store.ts';

export type OwnOffer = OfferRow & { readonly isPaused: boolean; readonly hasEnded: boolean };

/** What I like to give, the newest first. */
export async function myOffers(visit: SignedIn): Promise<readonly OwnOffer[]> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const offers = await look(visit, (tx) => offersOf(tx, forWhom(visit.person)));
  return offers.map((offer) => ownOffer(offer, today));
}

/** An offer with how it stands today. */
export const ownOffer = (offer: OfferRow, today: string): OwnOffer => ({
  ...offer,
  isPaused: offer.pausedAt !== null && (offer.pausedUntil === null || offer.pausedUntil >= today),
  hasEnded: offer.endsOn < today
});
