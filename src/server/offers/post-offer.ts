import { mayChangeEntryOf, mayPostFor } from '#domain/asks/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readOffer, type DraftOffer, type Offer, type OfferRules, type ReadOffer } from '#domain/offers/offer.ts';
import { forWhom, isYoung } from '#domain/people/actor.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { dropDraft } from '#server/drafts/store.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { addOffer, isPersonHere, markOffer, offerState } from './store.ts';

export type OfferToPost = {
  readonly draft: DraftOffer;
  readonly forPerson: string | null;
  /** The offer that is written anew, where it is not a new one. */
  readonly offerId: string | null;
  /** The browser in which it was typed; its draft goes when the offer stands. */
  readonly browser?: string;
};
type Posted = Yes<{ id: string }> | No<'not-allowed' | 'gone' | 'parent-first'> | Exclude<ReadOffer, Yes<unknown>>;

/** The rules an offer is read by in this neighbourhood today. */
export const offerRules = ({ neighbourhood, now, person }: Visit): OfferRules => ({
  today: dayIn(neighbourhood.timezone, now),
  formsHelpOn: neighbourhood.formsHelpOn,
  fees: neighbourhood.fees,
  isYoung: isYoung(person)
});

/** Posts what somebody likes to give, or writes it anew. */
export function postOffer(visit: SignedIn, { draft, forPerson, offerId, browser }: OfferToPost): Promise<Posted> {
  return transact<Posted>(visit, 'post-offer', async (tx) => {
    const personId = forPerson ?? forWhom(visit.person);
    if (!mayPostFor(visit.person, personId)) return no('not-allowed');
    if (!(await isPersonHere(tx, personId))) return no('gone');
    const youth = await youthNow(tx, personId);
    const read = readOffer(draft, { ...offerRules(visit), isYoung: youth !== null });
    if (!read.ok) return read;
    if (browser) await dropDraft(tx, { browserHash: hashOf(browser), kind: 'offer' });
    return offerId
      ? change(tx, visit, { offerId, offer: read.value })
      : placeOffer(tx, visit, { personId, offer: read.value });
  });
}

/** Places an offer that was read already, inside what is happening. */
export async function placeOffer(
  tx: Tx,
  visit: SignedIn,
  { personId, offer }: { personId: string; offer: Offer }
): Promise<Yes<{ id: string }> | No<'parent-first'>> {
  if ((await youthNow(tx, personId)) === 'waits-for-parent') return no('parent-first');
  const id = await addOffer(tx, visit, { personId, postedBy: visit.personId, offer });
  await recordFact(tx, visit, { kind: 'OfferPosted', offerId: id, personId });
  return yes({ id });
}

async function change(tx: Tx, visit: SignedIn, { offerId, offer }: { offerId: string; offer: Offer }): Promise<Posted> {
  const state = await offerState(tx, offerId);
  if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-allowed');
  if (state.withdrawnAt) return no('gone');
  await markOffer(tx, offerId, offer);
  await recordFact(tx, visit, { kind: 'OfferChanged', offerId, personId: state.personId });
  return yes({ id: offerId });
}
