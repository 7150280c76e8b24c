import { mayRecordAges } from '#domain/ages/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { youngHere, type YoungHere } from './store-young.ts';

/** Y8: everybody under sixteen and what runs with them, for the coordinator alone. */
export async function youngAtDesk(visit: SignedIn): Promise<readonly YoungHere[]> {
  return mayRecordAges(visit.person) ? look(visit, (tx) => youngHere(tx, visit.now)) : [];
}
