import type { Age } from '#domain/ages/age.ts';
import { mayRecordAges } from '#domain/ages/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { nameOf } from '#server/asks/store-board.ts';
import { addLook } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { ageOf, standingConsent, type ConsentRow } from './store.ts';

export type SeenAge = { readonly firstName: string; readonly age: Age | null; readonly consent: ConsentRow | null };

/** What is known of somebody's age and what a parent signed, for that person and for a coordinator. */
export const seeAge = (visit: SignedIn, personId: string): Promise<Result<SeenAge, 'not-found'>> =>
  transact<Result<SeenAge, 'not-found'>>({ ...visit, formKey: null }, 'see-age', async (tx) => {
    const isOwn = personId === visit.personId && !visit.person.onBehalfOf;
    if (!isOwn && !mayRecordAges(visit.person)) return no('not-found');
    const firstName = await nameOf(tx, personId);
    if (!firstName) return no('not-found');
    if (!isOwn) await addLook(tx, visit, { at: personId, what: 'age' });
    return yes({ firstName, age: await ageOf(tx, personId), consent: await standingConsent(tx, personId) });
  });
