import { readName, type NameReason } from '#domain/networks/note.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { removeLeaf } from '#server/cases/remove-leaf.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Naming = { readonly caseId: string; readonly name: string; readonly isLookedAt: boolean };
type Refused = 'not-found' | 'closed' | 'recording-not-agreed' | 'changed-meanwhile';

/** Puts somebody around the client, by a first name, a role or a pseudonym (DP4). Answers the id. */
export const notePerson = (
  visit: WorkerVisit,
  { caseId, ...draft }: Naming
): Promise<Result<string, NameReason | Refused>> => {
  const id = newBlindId<string>();
  const change = { action: 'note-person', caseId, kind: 'LeafAdded', part: 'map', aboutId: id } as const;
  return changeInCase<Result<string, NameReason | Refused>>(visit, change, async (tx, room) => {
    const content = readName(draft);
    if (!content.ok) return content;
    const added = await addLeaves(tx, room, [{ id, kind: 'person', content: content.value }]);
    return added.ok ? yes(id) : no(added.reason === 'closed' ? 'closed' : 'recording-not-agreed');
  });
};

type Renaming = Naming & { readonly id: string; readonly version: number };

/** Calls somebody by another name. */
export const renamePerson = (
  visit: WorkerVisit,
  { caseId, id, version, ...draft }: Renaming
): Promise<Result<null, NameReason | Refused>> => {
  const change = { action: 'rename-person', caseId, kind: 'LeafChanged', part: 'map', aboutId: id } as const;
  return changeInCase<Result<null, NameReason | Refused>>(visit, change, async (tx, room) => {
    if (room.cover.closing) return no('closed');
    const content = readName(draft);
    if (!content.ok) return content;
    const kept = await rewriteLeaf(tx, room, { id, version, content: content.value });
    return kept.ok ? yes(null) : no(kept.reason === 'not-found' ? 'not-found' : 'changed-meanwhile');
  });
};

/** Deletes somebody for good, with all that was noted of that person (DP16). */
export const deletePerson = (
  visit: WorkerVisit,
  { caseId, id }: { readonly caseId: string; readonly id: string }
): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'delete-person', caseId, kind: 'LeafRemoved', part: 'map', aboutId: id },
    async (tx, room) => {
      const isPerson = room.leaves.some((leaf) => leaf.id === id && leaf.kind === 'person');
      return isPerson && (await removeLeaf(tx, room, id)).ok ? yes(null) : no('not-found');
    }
  );
