import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { leavesIn } from '#server/cases/open-case.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { forgetSaid } from './forget-said.ts';
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

/**
 * Throws away what somebody close said, with the facts for the advice, once that person has no page any more to do so. Who is
 * there for an emergency throws nothing away.
 */
export const forgetCloseWords = (visit: WorkerVisit, { caseId, aroundId }: At): Promise<Ended> =>
  changeInCase<Ended>(
    visit,
    { action: 'forget-close-words', caseId, kind: 'LeafRemoved', part: 'close', aboutId: aroundId },
    async (tx, room) => {
      const rows = await closeRows(tx, caseId);
      const isIn = rows.some((row) => row.aroundId === aroundId && row.personId !== null);
      if (isIn || room.ground === 'emergency') return no('not-found');
      const forget = async (): Promise<number> =>
        forgetSaid(tx, { caseId, leaves: await leavesIn(tx, room) }, { personId: aroundId });
      return (await withDuty(tx, visit, { duty: 'clock', work: forget })) > 0 ? yes(null) : no('not-found');
    }
  );
