import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { ownOffer, type OwnOffer } from './my-offers.ts';
import { offerById } from './store.ts';

/** One's own offer, or (the coordinator) anybody's. */
export async function seeOffer(visit: SignedIn, id: string): Promise<Result<OwnOffer, 'not-found'>> {
  const offer = await look(visit, (tx) => offerById(tx, id));
  if (!offer || !mayChangeEntryOf(visit.person, offer.personId)) return no('not-found');
  return yes(ownOffer(offer, dayIn(visit.neighbourhood.timezone, visit.now)));
}
