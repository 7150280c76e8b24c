import { readChange, type ChangeReason, type Leaf } from '#domain/cases/leaf.ts';
import type { Audience, Layer } from '#domain/cases/kind.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { sealLeaf } from './seal-leaf.ts';
import { writerOf, type OpenCase } from './open-case.ts';
import { keepLeaf } from './store-leaves.ts';

type Change = { readonly id: string; readonly version: number; readonly content: unknown };

/** Gives a leaf other content; of two who do that at once, the second is told. */
export async function rewriteLeaf(tx: CaseTx, room: OpenCase, change: Change): Promise<Result<null, ChangeReason>> {
  const leaf = room.leaves.find(({ id }) => id === change.id);
  const read = readChange(leaf, writerOf(room), change);
  if (!read.ok || !leaf) return read.ok ? no('not-found') : read;
  return keep(tx, room, { ...leaf, content: read.value } as Leaf);
}

/** Moves a leaf to another layer and audience: an advice or a note that is filed (DP17, DP30). */
export const moveLeaf = (
  tx: CaseTx,
  room: OpenCase,
  to: { readonly leaf: Leaf; readonly layer: Layer; readonly audience: Audience }
): Promise<Result<null, 'changed-meanwhile'>> => keep(tx, room, { ...to.leaf, layer: to.layer, audience: to.audience });

async function keep(tx: CaseTx, room: OpenCase, leaf: Leaf): Promise<Result<null, 'changed-meanwhile'>> {
  const { organisationId, caseId, rings } = room;
  const sealed = sealLeaf(rings.case, { organisationId, caseId }, { ...leaf, version: leaf.version + 1 });
  const { id, layer, audience, version } = leaf;
  const kept = await keepLeaf(tx, { caseId, id, layer, audience, version, ...sealed });
  return kept ? yes(null) : no('changed-meanwhile');
}
