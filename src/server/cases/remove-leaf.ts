import { mayRemove } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { writerOf, type OpenCase } from './open-case.ts';
import { emptyLeaves } from './store-leaves.ts';

/** Deletes what a leaf says, for good; what must be kept by law stays (DP9). */
export async function removeLeaf(
  tx: CaseTx,
  room: OpenCase,
  id: string
): Promise<Result<null, 'not-found' | 'must-be-kept'>> {
  const leaf = room.leaves.find((one) => one.id === id);
  if (!leaf) return no('not-found');
  if (!mayRemove(leaf, writerOf(room))) return no('must-be-kept');
  const about = room.leaves.filter(({ content }) => 'leafId' in content && content.leafId === id);
  await emptyLeaves(tx, room.caseId, [id, ...about.map((one) => one.id)]);
  return yes(null);
}
