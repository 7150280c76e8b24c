import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { writeLeaf, type DraftLeaf, type KnownInCase, type LeafReason, type NewLeaf } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';
import { sealLeaf } from './seal-leaf.ts';
import { writerOf, type OpenCase } from './open-case.ts';
import { addLeafRows } from './store-leaves.ts';

type Added = Result<{ readonly added: readonly string[] }, LeafReason | 'wrong-id' | 'closed'>;

/**
 * Adds leaves to an open case, all or none. The ids are made by who writes: sending the same again adds nothing, and
 * what was removed meanwhile stays removed, so that two devices can send what they have in any order.
 */
export async function addLeaves(tx: CaseTx, room: OpenCase, drafts: readonly DraftLeaf[]): Promise<Added> {
  if (room.cover.closing && room.visit.duty !== 'client') return no('closed');
  const agreed = isRecordingAgreed(room.cover);
  const written: NewLeaf[] = [];
  const leaves: KnownInCase['leaves'][number][] = [...room.leaves];
  for (const draft of drafts) {
    if (!isId(draft.id)) return no('wrong-id');
    const leaf = writeLeaf(draft, writerOf(room), { agreed, leaves });
    if (!leaf.ok) return leaf;
    written.push(leaf.value);
    leaves.push(leaf.value);
  }
  return yes({
    added: await addLeafRows(
      tx,
      written.map((leaf) => rowOf(room, leaf))
    )
  });
}

function rowOf({ organisationId, caseId, rings, visit }: OpenCase, leaf: NewLeaf) {
  const { id, layer, audience, authorId } = leaf;
  const row = { id, layer, audience, authorId, version: 1 };
  const sealed = sealLeaf(rings.case, { organisationId, caseId }, { ...leaf, version: 1, at: visit.now });
  return { organisationId, caseId, ...row, ...sealed };
}
