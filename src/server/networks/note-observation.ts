import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readNote, type DraftObservation, type ReadNote } from '#domain/networks/note.ts';
import { observationsIn, standing } from '#domain/networks/standing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Noting = { readonly caseId: string; readonly draft: DraftObservation };
type Kept = Result<null, 'not-found' | 'closed' | 'recording-not-agreed'> | Exclude<ReadNote, { readonly ok: true }>;

/** Notes a fact as it was said; what it says anew takes the place of what the same source said before. */
export const noteObservation = (visit: WorkerVisit, { caseId, draft }: Noting): Promise<Kept> => {
  const aboutId = draft.about ?? undefined;
  const change = { action: 'note-observation', caseId, kind: 'LeafAdded', part: 'map', ...(aboutId && { aboutId }) };
  return changeInCase<Kept>(visit, change as Parameters<typeof changeInCase>[1], async (tx, room) => {
    const today = dayIn(visit.organisation.timezone, visit.now);
    const note = readNote(draft, { today, standing: standing(observationsIn(room.leaves)) });
    if (!note.ok) return note;
    const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), ...note.value }]);
    if (added.ok) return yes(null);
    if (added.reason === 'closed' || added.reason === 'recording-not-agreed') return no(added.reason);
    return no('not-found');
  });
};
