import { mayBecomeOne, type MergeReason } from '#domain/merges/merge.ts';
import { yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { letGoOfYoung } from '#server/ages/let-go-of-young.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { partWays } from '#server/shields/part-ways.ts';
import { addMerge, betweenThem, recordsHeld } from './store.ts';
import { moveAll } from './store-moving.ts';

export type Two = { readonly fromId: string; readonly intoId: string };

/** Makes one of somebody who stands here twice: everything of the one goes to the other, and can go back for two weeks. */
export const mergePeople = (visit: SignedIn, two: Two): Promise<Result<{ mergeId: string }, MergeReason>> =>
  transact<Result<{ mergeId: string }, MergeReason>>(visit, 'merge-people', async (tx) => {
    const may = await mayMerge(tx, visit, two);
    if (!may.ok) return may;
    const { regionId, neighbourhoodId, now } = visit;
    const mergeId = newId<string>(now.getTime());
    const merging = { regionId, neighbourhoodId, id: mergeId, ...two, now };
    await addMerge(tx, { ...merging, mergedBy: visit.personId });
    // Rows of every kind move, also those that no coordinator reads: the clock does it, and shows nothing of them.
    await withDuty(tx, visit, { duty: 'clock', work: () => moveAll(tx, merging) });
    // Who may not see one of the two may not see who they are now; and a parent's yes counts anew.
    await partWays(tx, visit, two.intoId);
    if ((await youthNow(tx, two.intoId)) === 'waits-for-parent') await letGoOfYoung(tx, visit, two.intoId);
    await recordFact(tx, visit, { kind: 'PeopleMerged', mergeId, personId: two.intoId, fromId: two.fromId });
    return yes({ mergeId });
  });

/** Whether these two may become one, as they stand now; both are held until the end of the transaction. */
export async function mayMerge(tx: Tx, visit: SignedIn, two: Two): Promise<Result<null, MergeReason>> {
  const records = await recordsHeld(tx, two);
  const from = records.get(two.fromId) ?? null;
  const into = records.get(two.intoId) ?? null;
  const between = await withDuty(tx, visit, { duty: 'clock', work: () => betweenThem(tx, two) });
  return mayBecomeOne(visit.person, { from, into, between });
}
