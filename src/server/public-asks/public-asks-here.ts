import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayReadPublicAsks } from '#domain/public-asks/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openPublicAsks, type PublicAskRow } from './store.ts';

/** What was left without an account and is still to be taken up. */
export async function publicAsksHere(visit: SignedIn): Promise<readonly PublicAskRow[]> {
  if (!mayReadPublicAsks(visit.person)) return [];
  return look(visit, (tx) => openPublicAsks(tx, dayIn(visit.neighbourhood.timezone, visit.now)));
}
