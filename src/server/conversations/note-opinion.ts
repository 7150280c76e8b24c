import { ofKind, type DraftLeaf } from '#domain/cases/leaf.ts';
import {
  readOpinion,
  readRole,
  type DraftOpinion,
  type DraftRole,
  type WordsReason
} from '#domain/conversations/said.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { knownIn } from './change-conversation.ts';

/** Whose it is: somebody who is known here, a first name or a role that is new, or nobody in particular (R09). */
export type Whose = { readonly whoId: string; readonly name: string };
type NoteReason = WordsReason | 'no-answer' | 'name-too-long' | 'not-found' | 'closed' | 'recording-not-agreed';
type Noted = Result<null, NoteReason>;

/** Keeps something good that somebody thinks or expects (R09). */
export const noteOpinion = (
  visit: WorkerVisit,
  { caseId, whose, draft }: { readonly caseId: string; readonly whose: Whose; readonly draft: DraftOpinion }
): Promise<Noted> =>
  changeInCase<Noted>(visit, { ...adding, caseId, action: 'note-opinion' }, async (tx, room) => {
    const read = readOpinion(draft);
    return read.ok ? keepWith(tx, room, { whose, kind: 'opinion', content: read.value }) : read;
  });

/** Keeps a role in which the client is valued (R11). */
export const noteRole = (
  visit: WorkerVisit,
  { caseId, whose, draft }: { readonly caseId: string; readonly whose: Whose; readonly draft: DraftRole }
): Promise<Noted> =>
  changeInCase<Noted>(visit, { ...adding, caseId, action: 'note-role' }, async (tx, room) => {
    const read = readRole(draft);
    return read.ok ? keepWith(tx, room, { whose, kind: 'valued-role', content: read.value }) : read;
  });

const adding = { kind: 'LeafAdded', part: 'opinions' } as const;
type Keeping = { readonly whose: Whose; readonly kind: 'opinion' | 'valued-role'; readonly content: object };

async function keepWith(tx: CaseTx, room: OpenCase, { whose, kind, content }: Keeping): Promise<Noted> {
  if (whose.name.length > 60) return no('name-too-long', 'name');
  const { whoId, drafts } = whoIn(room, whose);
  const leaf = { id: newBlindId<string>(), kind, content: { ...content, whoId, on: knownIn(room).today } };
  const added = await addLeaves(tx, room, [...drafts, leaf]);
  if (added.ok) return yes(null);
  if (added.reason === 'recording-not-agreed' || added.reason === 'closed') return no(added.reason);
  return no('not-found');
}

function whoIn({ leaves }: OpenCase, { whoId, name }: Whose): { whoId: string | null; drafts: DraftLeaf[] } {
  if (name === '') return { whoId: whoId || null, drafts: [] };
  const known = ofKind(leaves, 'person').find(({ content }) => content.name.toLowerCase() === name.toLowerCase());
  if (known) return { whoId: known.id, drafts: [] };
  const id = newBlindId<string>();
  return { whoId: id, drafts: [{ id, kind: 'person', content: { name } }] };
}
