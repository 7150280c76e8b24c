import { mayPostFor } from '#domain/asks/may.ts';
import { entryDays } from '#domain/asks/ask.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import { readThing, type DraftThing, type ReadThing } from '#domain/things/thing.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { addOffer, isPersonHere } from '#server/offers/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addThing } from './store.ts';

type ToOffer = { readonly draft: DraftThing; readonly forPerson: string | null };
type Offered = Yes<{ id: string }> | No<'not-allowed' | 'gone' | 'parent-first'> | Exclude<ReadThing, Yes<unknown>>;

/** Handing something over takes a quarter of an hour, now and then; how far away the other lives does not matter. */
const handing = { minutesAWeek: 60, reachMetres: 20_000, feeCents: null, feeToBeAgreed: false } as const;

/** Somebody likes to lend a thing: an offer like any other, with a drawing and how long it may be away. */
export function offerThing(visit: SignedIn, { draft, forPerson }: ToOffer): Promise<Offered> {
  return transact<Offered>(visit, 'offer-thing', async (tx) => {
    const personId = forPerson ?? visit.personId;
    if (!mayPostFor(visit.person, personId)) return no('not-allowed');
    if (!(await isPersonHere(tx, personId))) return no('gone');
    if ((await youthNow(tx, personId)) === 'waits-for-parent') return no('parent-first');
    const read = readThing(draft);
    if (!read.ok) return read;
    const { picture, mostDays, ...said } = read.value;
    const endsOn = daysAfter(dayIn(visit.neighbourhood.timezone, visit.now), entryDays);
    const offer = { ...handing, ...said, categories: ['borrowing'], endsOn };
    const id = await addOffer(tx, visit, { personId, postedBy: visit.personId, offer });
    await addThing(tx, visit, { offerId: id, picture, mostDays });
    await recordFact(tx, visit, { kind: 'OfferPosted', offerId: id, personId });
    await recordFact(tx, visit, { kind: 'ThingOffered', offerId: id, personId });
    return yes({ id });
  });
}
