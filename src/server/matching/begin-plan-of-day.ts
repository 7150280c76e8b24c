import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { orderPlan } from './order-plan.ts';
import { planIsFor } from './store-plans.ts';

/** Has a new plan made, for places so large that nobody can wait for the page. */
export function beginPlanOfDay(visit: SignedIn): Promise<Result<null, 'not-allowed'>> {
  return transact(visit, 'begin-plan-of-day', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    await orderPlan(tx, visit, await planIsFor(tx));
    return yes(null);
  });
}
