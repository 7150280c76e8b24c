import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { doneAboutThis, type Done } from '#server/proxies/done-about-this.ts';
import { ownOffer, type OwnOffer } from './my-offers.ts';
import { offerById } from './store.ts';

type Seen = OwnOffer & { readonly done: readonly Done[] };

/** One's own offer, or (the coordinator) anybody's. */
export const seeOffer = (visit: SignedIn, id: string): Promise<Result<Seen, 'not-found'>> =>
  look(visit, async (tx) => {
    const offer = await offerById(tx, id);
    if (!offer || !mayChangeEntryOf(visit.person, offer.personId)) return no('not-found');
    const done = await doneAboutThis(tx, { offerId: id }, { own: [offer.personId] });
    return yes({ ...ownOffer(offer, dayIn(visit.neighbourhood.timezone, visit.now)), done });
  });
