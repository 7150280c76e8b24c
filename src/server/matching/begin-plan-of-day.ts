import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import { beginPlan } from './store-plans.ts';

/** Has a new plan made, for places so large that nobody can wait for the page. */
export function beginPlanOfDay(visit: SignedIn): Promise<Result<null, 'not-allowed'>> {
  return transact(visit, 'begin-plan-of-day', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    const { regionId, neighbourhoodId } = visit;
    const runId = newId<string>(visit.now.getTime());
    await beginPlan(tx, visit, runId);
    await later(tx, 'make-day-plan', { knock: { regionId, neighbourhoodId, runId } });
    return yes(null);
  });
}
