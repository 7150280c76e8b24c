import { mayTakeIn } from '#domain/intakes/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openIntakesOf, type OpenIntake } from './store.ts';

/** What this coordinator began to write down and did not finish yet. */
export async function openIntakes(visit: SignedIn): Promise<readonly OpenIntake[]> {
  if (!mayTakeIn(visit.person)) return [];
  return look(visit, (tx) => openIntakesOf(tx, visit.personId, visit.now));
}
