import { no, yes, type Result } from '#domain/result.ts';
import { saidBy } from '#domain/close-ones/saying.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { emptyLeaves } from '#server/cases/store-leaves.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { closeRows, endPage } from './store.ts';

type At = { readonly caseId: string; readonly aroundId: string };
type Ended = Result<null, 'not-found'>;

/** Ends the page of somebody close, or takes an invitation back; that person is out in the same second (DP28). */
export const endCloseOne = (visit: CaseVisit, at: At): Promise<Ended> =>
  changeInCase<Ended>(
    visit,
    { action: 'end-close-one', caseId: at.caseId, kind: 'CloseEnded', part: 'close', aboutId: at.aroundId },
    async (tx) =>
      (await closeRows(tx, at.caseId)).some(({ aroundId }) => aroundId === at.aroundId) && (await endPage(tx, at))
        ? yes(null)
        : no('not-found')
  );

/** Throws away what somebody close said, once that person has no page any more to do so. */
export const forgetCloseWords = (visit: WorkerVisit, { caseId, aroundId }: At): Promise<Ended> =>
  changeInCase<Ended>(
    visit,
    { action: 'forget-close-words', caseId, kind: 'LeafRemoved', part: 'close', aboutId: aroundId },
    async (tx, room) => {
      const rows = await closeRows(tx, caseId);
      const isIn = rows.some((row) => row.aroundId === aroundId && row.personId !== null);
      const ids = [...saidBy(room.leaves, aroundId).values()].map(({ id }) => id);
      if (isIn || ids.length === 0) return no('not-found');
      await withDuty(tx, visit, { duty: 'clock', work: () => emptyLeaves(tx, caseId, ids) });
      return yes(null);
    }
  );
