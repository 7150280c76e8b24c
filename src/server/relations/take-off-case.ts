import { endRelation, type EndReason } from '#domain/relations/relation.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { emptyNotesOf } from '#server/cases/store-leaves.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { endRelationAt, relationsOf } from './store.ts';

type Taking = { readonly caseId: string; readonly relationId: string };
type Taken = Result<null, EndReason | 'only-for-an-emergency'>;

/** Takes somebody off a case, oneself or a colleague; the notes of who goes are thrown away (DP17). */
export const takeOffCase = (visit: WorkerVisit, { caseId, relationId }: Taking): Promise<Taken> =>
  changeInCase<Taken>(
    visit,
    { action: 'take-off-case', caseId, kind: 'WorkerTakenOff', part: 'people' },
    async (tx, room) => {
      const standing = await relationsOf(tx, caseId);
      const found = standing.find(({ id }) => id === relationId);
      if (room.ground === 'emergency' && found?.personId !== visit.personId) return no('only-for-an-emergency');
      const ended = endRelation(found, standing, visit.now);
      if (!ended.ok) return ended;
      const { personId } = ended.value;
      await withDuty(tx, visit, { duty: 'clock', work: () => emptyNotesOf(tx, caseId, personId) });
      await endRelationAt(tx, relationId, visit.now);
      return yes(null);
    }
  );
