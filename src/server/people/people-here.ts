import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { peopleNamed, type PersonHere } from './store-people-here.ts';

const most = 60;
type Here = { readonly people: readonly PersonHere[]; readonly isCut: boolean };

/** The people of the neighbourhood by the beginning of their first name. */
export async function peopleHere(visit: SignedIn, named: string): Promise<Result<Here, 'not-allowed'>> {
  if (!maySeePeople(visit.person)) return no('not-allowed');
  const people = await look(visit, (tx) => peopleNamed(tx, named.slice(0, 60), most + 1));
  return yes({ people: people.slice(0, most), isCut: people.length > most });
}
