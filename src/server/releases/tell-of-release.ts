import { yes, type Result } from '#domain/result.ts';
import { tellDesk } from '#server/desk/tell-desk.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { transact } from '#server/platform/transaction.ts';

/** Tells the coordinators of a neighbourhood that there is something on the desk; not what, and not from where. */
export async function tellOfRelease(slug: string): Promise<void> {
  const there = await findNeighbourhood(slug);
  const visit = there && (await clockVisitOf({ regionId: there.regionId, neighbourhoodId: there.id }));
  if (!visit) return;
  await transact<Result<null, never>>(visit, 'tell-of-release', async (tx) => {
    await tellDesk(tx, visit);
    return yes(null);
  });
}
