import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { callsWith, type CallRow } from '#server/calls/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addLook } from './store-desk.ts';
import { knownOf, personHere, type KnownOf, type SeenPerson } from './store-people-here.ts';

type Seen = { readonly person: SeenPerson; readonly known: KnownOf; readonly calls: readonly CallRow[] };

/** Opens somebody's page at the desk; that it was opened is written down, and that person can see it. */
export const seePerson = (visit: SignedIn, id: string): Promise<Result<Seen, 'not-allowed' | 'not-found'>> =>
  transact({ ...visit, formKey: null }, 'see-person', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const person = await personHere(tx, id, today);
    if (!person) return no('not-found');
    if (id !== visit.personId) await addLook(tx, visit, { at: id, what: 'page' });
    return yes({ person, known: await knownOf(tx, id, today), calls: await callsWith(tx, id, 10) });
  });
