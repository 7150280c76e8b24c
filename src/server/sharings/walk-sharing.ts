import type { Visit } from '#domain/visits/visit.ts';
import { neighbourhoodById } from '#server/neighbourhoods/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder } from '#server/platform/transaction.ts';
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
      if (been.has(id)) continue;
      await acrossTheBorder(tx, here, { neighbourhoodId: id, work: () => comeIn(here, id) });
    }
  };
  const comeIn = async (before: Visit, id: string): Promise<void> => {
    const neighbourhood = await neighbourhoodById(tx, id);
    if (neighbourhood) await come({ ...before, neighbourhoodId: id, neighbourhood });
  };
  await come({ ...from, duty: 'clock' });
}
