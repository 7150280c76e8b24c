import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayReadPublicAsks } from '#domain/public-asks/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { publicAskById, type PublicAskRow } from './store.ts';

/** What somebody left without an account, for coordinators alone. */
export async function seePublicAsk(
  visit: SignedIn,
  id: string
): Promise<Result<PublicAskRow, 'not-allowed' | 'not-found'>> {
  if (!mayReadPublicAsks(visit.person)) return no('not-allowed');
  const found = await look(visit, (tx) => publicAskById(tx, id, dayIn(visit.neighbourhood.timezone, visit.now)));
  return found ? yes(found) : no('not-found');
}
