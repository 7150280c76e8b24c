import type { Visit } from '#domain/visits/visit.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { placesSharing } from './store.ts';

export type PlaceSharing = { readonly id: string; readonly metres: number };

/**
 * Comes once in every neighbourhood that shares with this one, or with one that does, beginning here; on the clock's duty.
 * What is read there stays inside; the happening decides what of it may be known here.
 */
export async function walkSharing(
  tx: Tx,
  from: Visit,
  work: (there: Visit, sharing: readonly PlaceSharing[]) => Promise<void>
): Promise<void> {
  const been = new Set<string>();
  const come = async (here: Visit): Promise<void> => {
    been.add(here.neighbourhoodId);
    const sharing = await placesSharing(tx);
    await work(here, sharing);
    for (const { id } of sharing) {
      if (!been.has(id)) await visitAcross(tx, here, { neighbourhoodId: id, work: come });
    }
  };
  await come({ ...from, duty: 'clock' });
}
