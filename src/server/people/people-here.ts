import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { peopleInOrder, type PersonHere } from './store-people-here.ts';

const most = 60;
type Here = { readonly people: readonly PersonHere[]; readonly isCut: boolean };

/** The people of the neighbourhood, in the order of their first names. */
export async function peopleHere(visit: SignedIn): Promise<Result<Here, 'not-allowed'>> {
  if (!maySeePeople(visit.person)) return no('not-allowed');
  const people = await look(visit, (tx) => peopleInOrder(tx, most + 1));
  return yes({ people: people.slice(0, most), isCut: people.length > most });
}
