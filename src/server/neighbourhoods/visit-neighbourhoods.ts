import { yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { clockVisitOf } from './clock-visit-of.ts';
import { allPlaces } from './store.ts';

/** Does a daily round: the same work in every neighbourhood, each in a transaction of its own. */
export async function visitNeighbourhoods(
  action: string,
  work: (tx: Tx, visit: Visit) => Promise<void>
): Promise<void> {
  for (const place of await allPlaces()) {
    const visit = await clockVisitOf(place);
    if (!visit) continue;
    await transact(visit, action, async (tx) => {
      await work(tx, visit);
      return yes(null);
    });
  }
}
