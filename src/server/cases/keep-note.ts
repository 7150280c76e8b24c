import type { ChangeReason, LeafReason } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { addLeaves } from './add-leaves.ts';
import { changeInCase } from './change-in-case.ts';
import { moveLeaf, rewriteLeaf } from './rewrite-leaf.ts';
import { removeLeaf } from './remove-leaf.ts';

type Note = { readonly caseId: string; readonly words: string };
type Kept = Result<null, 'not-found' | 'no-words' | 'words-too-long' | 'changed-meanwhile' | 'closed'>;

/** Keeps a new note for oneself alone (DP17). */
export const keepNote = (visit: WorkerVisit, { caseId, words }: Note): Promise<Kept> => {
  const id = newBlindId<string>();
  const change = { action: 'keep-note', caseId, kind: 'LeafAdded', part: 'notes', aboutId: id } as const;
  return changeInCase<Kept>(visit, change, async (tx, room) => {
    if (words === '') return no('no-words', 'words');
    return asNote(await addLeaves(tx, room, [{ id, kind: 'note', content: { words } }]));
  });
};

type Changing = Note & { readonly id: string; readonly version: number };

export const changeNote = (visit: WorkerVisit, { caseId, id, version, words }: Changing): Promise<Kept> => {
  const change = { action: 'change-note', caseId, kind: 'LeafChanged', part: 'notes', aboutId: id } as const;
  return changeInCase<Kept>(visit, change, async (tx, room) => {
    if (words === '') return no('no-words', 'words');
    return asNote(await rewriteLeaf(tx, room, { id, version, content: { words } }));
  });
};

type Refused = Result<unknown, LeafReason | ChangeReason | 'wrong-id' | 'closed'>;

function asNote(kept: Refused): Kept {
  if (kept.ok) return yes(null);
  if (kept.reason === 'wrong-content') return no('words-too-long', 'words');
  return no(kept.reason === 'closed' || kept.reason === 'changed-meanwhile' ? kept.reason : 'not-found');
}

type One = { readonly caseId: string; readonly id: string };

export const removeNote = (visit: WorkerVisit, { caseId, id }: One): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'remove-note', caseId, kind: 'LeafRemoved', part: 'notes', aboutId: id },
    async (tx, room) => ((await removeLeaf(tx, room, id)).ok ? yes(null) : no('not-found'))
  );

/** Shares a note: from then on it is part of the file, and the client sees it (DP17). */
export const shareNote = (
  visit: WorkerVisit,
  { caseId, id }: One
): Promise<Result<null, 'not-found' | 'changed-meanwhile'>> =>
  changeInCase<Result<null, 'not-found' | 'changed-meanwhile'>>(
    visit,
    { action: 'share-note', caseId, kind: 'NoteShared', part: 'notes', aboutId: id },
    async (tx, room) => {
      const note = room.leaves.find((leaf) => leaf.id === id && leaf.kind === 'note' && leaf.layer === 'note');
      return note ? moveLeaf(tx, room, { leaf: note, layer: 'file', audience: 'shared' }) : no('not-found');
    }
  );
