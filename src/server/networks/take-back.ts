import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { observationsIn } from '#domain/networks/standing.ts';
import { isStep } from '#domain/networks/steps.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';

type About = { readonly caseId: string; readonly leafId: string };

/** Takes a step on the map back, or gives back what was taken back; nothing is lost by it. */
export const takeBack = (visit: WorkerVisit, { caseId, leafId }: About): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'take-back', caseId, kind: 'LeafAdded', part: 'map', aboutId: leafId },
    async (tx, room) => {
      if (!room.leaves.some(({ id, kind }) => id === leafId && isStep(kind))) return no('not-found');
      const undoing = { id: newBlindId<string>(), kind: 'undoing', content: { leafId } };
      return (await addLeaves(tx, room, [undoing])).ok ? yes(null) : no('not-found');
    }
  );

type Putting = { readonly caseId: string; readonly personId: string };

/** Takes somebody off the map. What was noted elsewhere at the same time keeps that person on it. */
export const putAway = (visit: WorkerVisit, { caseId, personId }: Putting): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'put-away', caseId, kind: 'LeafAdded', part: 'map', aboutId: personId },
    async (tx, room) => {
      const on = dayIn(visit.organisation.timezone, visit.now);
      const seen = observationsIn(room.leaves)
        .filter(({ about, withId }) => about === personId || withId === personId)
        .map(({ id }) => id);
      const content = { about: personId, on, seen: seen.slice(-1000) };
      const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'put-away', content }]);
      return added.ok ? yes(null) : no('not-found');
    }
  );
