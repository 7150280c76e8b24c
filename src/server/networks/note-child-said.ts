import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isChild, readChildSaid, type ChildSaidReason } from '#domain/networks/child.ts';
import { networkOf } from '#domain/networks/network.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { removeLeaf } from '#server/cases/remove-leaf.ts';
import { newBlindId } from '#server/platform/ids.ts';

type At = { readonly caseId: string; readonly childId: string };
type Noted = Result<null, ChildSaidReason | 'not-found' | 'closed' | 'recording-not-agreed'>;

/** Keeps what a child under sixteen said, for workers alone: no parent reads it here (DP27). */
export const noteChildSaid = (
  visit: WorkerVisit,
  { caseId, childId, words }: At & { words: string }
): Promise<Noted> => {
  const change = { action: 'note-child-said', caseId, kind: 'LeafAdded', part: 'map', aboutId: childId } as const;
  return changeInCase<Noted>(visit, change, async (tx, room) => {
    const on = dayIn(visit.organisation.timezone, visit.now);
    if (!isChild(networkOf(room.leaves, { today: on }), childId)) return no('not-found');
    const read = readChildSaid(words);
    if (!read.ok) return read;
    const content = { childId, words: read.value, on };
    const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'child-said', content }]);
    if (added.ok) return yes(null);
    return no(added.reason === 'closed' || added.reason === 'recording-not-agreed' ? added.reason : 'not-found');
  });
};

/** Throws away what a child said. */
export const forgetChildSaid = (
  visit: WorkerVisit,
  { caseId, childId, id }: At & { readonly id: string }
): Promise<Result<null, 'not-found'>> => {
  const change = { action: 'forget-child-said', caseId, kind: 'LeafRemoved', part: 'map', aboutId: childId } as const;
  return changeInCase<Result<null, 'not-found'>>(visit, change, async (tx, room) => {
    const isThere = room.leaves.some(
      (one) => one.id === id && one.kind === 'child-said' && one.content.childId === childId
    );
    return isThere && (await removeLeaf(tx, room, id)).ok ? yes(null) : no('not-found');
  });
};
