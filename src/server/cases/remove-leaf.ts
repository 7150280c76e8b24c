import { goingWith, mayRemove } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { leavesIn, writerOf, type OpenCase } from './open-case.ts';
import { emptyLeaves } from './store-leaves.ts';

/** Deletes what a leaf says and all that is about it, for good; what must be kept by law stays (DP9, DP16). */
export async function removeLeaf(
  tx: CaseTx,
  room: OpenCase,
  id: string
): Promise<Result<null, 'not-found' | 'must-be-kept'>> {
  const leaf = room.leaves.find((one) => one.id === id);
  if (!leaf) return no('not-found');
  if (!mayRemove(leaf, writerOf(room))) return no('must-be-kept');
  // What only others may see of somebody goes too; the clock sees it.
  const emptied = async (): Promise<void> => {
    const going = goingWith(await leavesIn(tx, room), id);
    await emptyLeaves(
      tx,
      room.caseId,
      going.map((one) => one.id)
    );
  };
  await withDuty(tx, room.visit, { duty: 'clock', work: emptied });
  return yes(null);
}
