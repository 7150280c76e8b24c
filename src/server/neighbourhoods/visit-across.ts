import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder } from '#server/platform/transaction.ts';
import { neighbourhoodById } from './store.ts';

/** A visit of the clock to a neighbourhood across the border, inside this transaction; nobody of here goes along. */
export async function visitAcross<Found>(
  tx: Tx,
  visit: Visit,
  part: { readonly neighbourhoodId: string; readonly work: (there: Visit) => Promise<Found> }
): Promise<Found> {
  const { neighbourhoodId } = part;
  const neighbourhood = await neighbourhoodById(tx, neighbourhoodId);
  if (!neighbourhood) throw new Error('No neighbourhood of this region.');
  const there: Visit = { ...visit, neighbourhoodId, neighbourhood, duty: 'clock', personId: null, person: null };
  return acrossTheBorder(tx, visit, { neighbourhoodId, work: () => part.work(there) });
}
