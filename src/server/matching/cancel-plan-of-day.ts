import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { planIsFor, stopPlan } from './store-plans.ts';

/** Stops a plan in the making; nothing of it is kept. */
export function cancelPlanOfDay(visit: SignedIn): Promise<Result<null, 'not-allowed'>> {
  return transact(visit, 'cancel-plan-of-day', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    await stopPlan(tx, { neighbourhoodId: visit.neighbourhoodId, forId: await planIsFor(tx) });
    return yes(null);
  });
}
