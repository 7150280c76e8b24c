import { ofKind, type DraftLeaf } from '#domain/cases/leaf.ts';
import {
  readDiscussed,
  readHard,
  readUnderstanding,
  type DiscussedReason,
  type DraftDiscussed,
  type DraftHard,
  type HardReason,
  type Understanding
} from '#domain/conversations/said.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { knownIn } from './change-conversation.ts';

const adding = { kind: 'LeafAdded', part: 'understanding', inTurn: true } as const;
type Kept<Reason extends string> = Result<null, Reason | 'not-found' | 'closed' | 'changed-meanwhile'>;
type At<Draft> = { readonly caseId: string; readonly draft: Draft };

/** The four open fields of a case as they stand, with the version a form is made of; 0 where nothing was written. */
export function understandingIn({ leaves }: Pick<OpenCase, 'leaves'>): Understanding & { readonly version: number } {
  const leaf = ofKind(leaves, 'understanding').at(0);
  const empty = { matters: '', strengths: '', obstacles: '', wanted: '' };
  return { ...(leaf?.content ?? empty), version: leaf?.version ?? 0 };
}

/** R72: keeps what matters, what is strong, what is in the way and what would be welcome. */
export const keepUnderstanding = (
  visit: WorkerVisit,
  { caseId, draft, version }: At<Understanding> & { readonly version: number }
): Promise<Kept<'words-too-long'>> =>
  changeInCase<Kept<'words-too-long'>>(visit, { ...adding, caseId, action: 'keep-understanding' }, async (tx, room) => {
    const read = readUnderstanding(draft);
    if (!read.ok) return read;
    if (room.cover.closing) return no('closed');
    const leaf = ofKind(room.leaves, 'understanding').at(0);
    if ((leaf?.version ?? 0) !== version) return no('changed-meanwhile');
    if (!leaf) return add(tx, room, { id: newBlindId(), kind: 'understanding', content: read.value });
    const kept = await rewriteLeaf(tx, room, { id: leaf.id, version, content: read.value });
    return kept.ok ? yes(null) : no('changed-meanwhile');
  });

/** R24: keeps whether the people around were talked about, or why not yet. */
export const sayDiscussed = (
  visit: WorkerVisit,
  { caseId, draft }: At<DraftDiscussed>
): Promise<Kept<DiscussedReason>> =>
  changeInCase<Kept<DiscussedReason>>(visit, { ...adding, caseId, action: 'say-discussed' }, async (tx, room) => {
    const read = readDiscussed(draft, knownIn(room).today);
    return read.ok ? add(tx, room, { id: newBlindId(), kind: 'network-discussed', content: read.value }) : read;
  });

/** R61, R62: keeps what is hard for a while, and a strength beside it. */
export const sayHard = (visit: WorkerVisit, { caseId, draft }: At<DraftHard>): Promise<Kept<HardReason>> =>
  changeInCase<Kept<HardReason>>(visit, { ...adding, caseId, action: 'say-hard' }, async (tx, room) => {
    const read = readHard(draft, knownIn(room).today);
    return read.ok ? add(tx, room, { id: newBlindId(), kind: 'hard-now', content: read.value }) : read;
  });

async function add(tx: CaseTx, room: OpenCase, leaf: DraftLeaf): Promise<Result<null, 'closed'>> {
  return (await addLeaves(tx, room, [leaf])).ok ? yes(null) : no('closed');
}
