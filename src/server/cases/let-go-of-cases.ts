import { dueFor } from '#domain/cases/retention.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { yes } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { forgetStrangers } from '#server/close-ones/store.ts';
import { throwAwayAtDoor } from '#server/neighbourhoods/store-tidying.ts';
import { clockVisitAt } from '#server/organisations/clock-visit-at.ts';
import { allOrganisations } from '#server/organisations/store.ts';
import { log } from '#server/platform/log.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { eraseCase } from './erase-case.ts';
import { openForClock } from './open-case.ts';
import { allCaseIds } from './store-erasing.ts';
import { emptyLeaves } from './store-leaves.ts';

/** Every morning early: what has had its time is deleted, case by case (DP15). Doing it again deletes nothing more. */
export async function letGoOfCases(now = new Date()): Promise<void> {
  for (const { id } of await allOrganisations()) {
    const visit = await clockVisitAt(id, now);
    if (!visit) continue;
    await transact(visit, 'tidy-up', async (tx) => {
      await forgetStrangers(tx, visit.now);
      await throwAwayAtDoor(tx, visit.now);
      return yes(null);
    });
    for (const caseId of await look(visit, allCaseIds)) await letGo(visit, caseId);
  }
}

// A case that cannot be opened is told of in the log, and does not keep the others.
async function letGo(visit: CaseVisit, caseId: string): Promise<void> {
  try {
    await transact(visit, 'let-go-of-case', async (tx) => {
      const room = await openForClock(tx, { ...visit, duty: 'clock' }, caseId);
      if (!room) return yes(null);
      const { timezone } = visit.organisation;
      const due = dueFor({ cover: room.cover, leaves: room.leaves, timezone }, dayIn(timezone, visit.now));
      if (due.wholeCase) {
        await eraseCase(tx, room);
      } else if (due.leafIds.length > 0) {
        await emptyLeaves(tx, caseId, due.leafIds);
        await recordTrail(tx, visit, { kind: 'LayerEnded', ground: 'clock', caseId, rings: room.rings });
      }
      return yes(null);
    });
  } catch (error) {
    log.error({ caseId, error: error instanceof Error ? error.name : 'unknown' }, 'a case could not be let go of');
  }
}
