import { readTakingOut, type DraftTakingOut } from '#domain/exports/taking-out.ts';
import { isFresh } from '#domain/factors/fresh.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Refused = 'not-found' | 'not-fresh' | 'only-for-an-emergency' | 'closed';
type Taken = Result<{ id: string }, Refused | 'no-reason' | 'words-too-long' | 'no-choice'>;
type Taking = { readonly caseId: string; readonly draft: DraftTakingOut };

/** Opens the files of a map for a quarter of an hour, after showing again who one is, with a reason the client reads. */
export const takeMapOut = (visit: WorkerVisit, { caseId, draft }: Taking): Promise<Taken> => {
  const id = newBlindId<string>();
  const change = { action: 'take-map-out', caseId, kind: 'LeafAdded', part: 'export', aboutId: id } as const;
  return changeInCase<Taken>(visit, change, async (tx, room) => {
    if (room.ground === 'emergency') return no('only-for-an-emergency');
    if (!isFresh(visit)) return no('not-fresh');
    const read = readTakingOut(draft);
    if (!read.ok) return read;
    const content = { ...read.value, on: dayIn(visit.organisation.timezone, visit.now) };
    const added = await addLeaves(tx, room, [{ id, kind: 'taken-out', content }]);
    return added.ok ? yes({ id }) : no('closed');
  });
};
