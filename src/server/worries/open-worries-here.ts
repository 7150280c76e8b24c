import { mayHandleWorry } from '#domain/worries/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openWorries } from './store.ts';

type OpenWorry = { readonly id: string; readonly byName: string };

/** What helpers worry about and nobody closed or passed on yet. */
export async function openWorriesHere(visit: SignedIn): Promise<readonly OpenWorry[]> {
  const open = await look(visit, (tx) => openWorries(tx, visit.personId));
  return open.filter((one) => mayHandleWorry(visit.person, one)).map(({ id, byName }) => ({ id, byName }));
}
