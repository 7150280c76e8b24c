import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { firstFollowUp, firstOwner } from '#domain/owners/first-owner.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { careHere, cellOf, loadByOwner } from './store.ts';

type NewAsk = { readonly personId: string; readonly onDate: string | null };
type Ownership = { readonly ownerId: string | null; readonly followUpOn: string };

/** Who looks after a new ask from the start, and when it is looked at again. */
export async function firstOwnerOf(tx: Tx, visit: SignedIn, { personId, onDate }: NewAsk): Promise<Ownership> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  // An asker may not know what others ask: the clock counts.
  const ownerId = await withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const asker = { askerId: personId, cellId: await cellOf(tx, personId) };
      return firstOwner(asker, await careHere(tx, today), { load: await loadByOwner(tx, today), today });
    }
  });
  return { ownerId, followUpOn: firstFollowUp(today, onDate) };
}
