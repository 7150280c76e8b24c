import { closeCover, reopenCover, type DraftClosing, type ReadClosing } from '#domain/cases/cover.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { changeCover, changeInCase } from './change-in-case.ts';
import { keepCoverOf } from './open-case.ts';
import { emptyNotes } from './store-leaves.ts';

type Closing = { readonly caseId: string; readonly version: number; readonly draft: DraftClosing };
type Closed =
  Yes<null> | No<'changed-meanwhile' | 'not-found' | 'only-for-an-emergency'> | Exclude<ReadClosing, Yes<unknown>>;

/** Closes a case with an agreement on contact afterwards (R77); every worker's own notes go at once (DP17). */
export const closeCase = (visit: WorkerVisit, { caseId, version, draft }: Closing): Promise<Closed> =>
  changeInCase<Closed>(
    visit,
    { action: 'close-case', caseId, kind: 'CaseClosed', part: 'closing' },
    async (tx, room) => {
      if (room.ground === 'emergency') return no('only-for-an-emergency');
      const closed = closeCover(room.cover, draft, dayIn(visit.organisation.timezone, visit.now));
      if (!closed.ok) return closed;
      if (room.version !== version || !(await keepCoverOf(tx, room, closed.value))) return no('changed-meanwhile');
      // Notes of colleagues are hidden from who closes; the clock sees them.
      await withDuty(tx, visit, { duty: 'clock', work: () => emptyNotes(tx, caseId) });
      return yes(null);
    }
  );

type Reopened = Result<null, 'not-closed' | 'changed-meanwhile' | 'not-found'>;

/** Takes a closed case up again. */
export const reopenCase = (visit: WorkerVisit, at: { caseId: string; version: number }): Promise<Reopened> =>
  changeCover(visit, { ...at, action: 'reopen-case', kind: 'CaseReopened', part: 'closing' }, reopenCover);
