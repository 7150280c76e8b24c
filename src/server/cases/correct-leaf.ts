import { no, yes, type Result } from '#domain/result.ts';
import type { ClientVisit } from '#domain/visits/case-visit.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { addLeaves } from './add-leaves.ts';
import { changeInCase } from './change-in-case.ts';
import { removeLeaf } from './remove-leaf.ts';

type About = { readonly caseId: string; readonly leafId: string };
type Said = Result<null, 'not-found' | 'no-words' | 'words-too-long'>;

/** DP9: says what is not right; it stands beside what is kept, for client and workers. */
export const correctLeaf = (
  visit: ClientVisit,
  { caseId, leafId, words }: About & { words: string }
): Promise<Said> => {
  const change = { action: 'correct-leaf', caseId, kind: 'LeafAdded', part: 'mine', aboutId: leafId } as const;
  return changeInCase<Said>(visit, change, async (tx, room) => {
    if (words === '') return no('no-words', 'words');
    if (words.length > 2000) return no('words-too-long', 'words');
    const said = { id: newBlindId<string>(), kind: 'correction', content: { leafId, words } };
    return (await addLeaves(tx, room, [said])).ok ? yes(null) : no('not-found');
  });
};

type Hiding = About & { readonly hidden: 'yes' | 'no' };

/** DP9: keeps something off screens and prints that others may see, or shows it again. */
export const hideLeaf = (
  visit: ClientVisit,
  { caseId, leafId, hidden }: Hiding
): Promise<Result<null, 'not-found'>> => {
  const change = { action: 'hide-leaf', caseId, kind: 'LeafAdded', part: 'mine', aboutId: leafId } as const;
  return changeInCase<Result<null, 'not-found'>>(visit, change, async (tx, room) => {
    const hiding = { id: newBlindId<string>(), kind: 'hiding', content: { leafId, hidden } };
    return (await addLeaves(tx, room, [hiding])).ok ? yes(null) : no('not-found');
  });
};

/** DP9: deletes one thing, for good. */
export const deleteLeaf = (
  visit: ClientVisit,
  { caseId, leafId }: About
): Promise<Result<null, 'not-found' | 'must-be-kept'>> =>
  changeInCase<Result<null, 'not-found' | 'must-be-kept'>>(
    visit,
    { action: 'delete-leaf', caseId, kind: 'LeafRemoved', part: 'mine', aboutId: leafId },
    (tx, room) => removeLeaf(tx, room, leafId)
  );
