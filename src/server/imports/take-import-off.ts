import { lastTakenOver } from '#domain/imports/taking-over.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';

type About = { readonly caseId: string; readonly leafId: string };
const beginning = new Date(0);

/** Takes everybody off the map again who came with the map that this worker took over last; nothing is lost by it. */
export const takeImportOff = (visit: WorkerVisit, { caseId, leafId }: About): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'take-import-off', caseId, kind: 'LeafAdded', part: 'map', aboutId: leafId },
    async (tx, room) => {
      const taken = lastTakenOver(room.leaves, { me: visit.personId, since: beginning });
      if (taken?.leafId !== leafId) return no('not-found');
      const undoings = taken.people.map((one) => ({
        ...{ id: newBlindId<string>(), kind: 'undoing' },
        content: { leafId: one }
      }));
      return (await addLeaves(tx, room, undoings)).ok ? yes(null) : no('not-found');
    }
  );
