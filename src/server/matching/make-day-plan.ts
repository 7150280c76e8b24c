import { mayBeShown } from '#domain/matching/day/check-day.ts';
import type { Announced } from '#domain/matching/day/day-facts.ts';
import { yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { gatherDay } from './gather-day.ts';
import { planInThread } from './plan-in-thread.ts';
import { keepPlan, keptPlan, notePlanProgress, stopPlan } from './store-plans.ts';

/** Makes the plan of a day, tells how far it is, and keeps it in one go when nobody cancelled and its check agrees. */
export async function makeDayPlan({ regionId, neighbourhoodId, runId }: Knock): Promise<void> {
  if (!regionId || !neighbourhoodId || !runId) return;
  const visit = await clockVisitOf({ regionId, neighbourhoodId });
  if (!visit) return;
  const run = { neighbourhoodId, runId };
  const { day, kept } = await look(visit, async (tx) => ({
    day: await gatherDay(tx, visit),
    kept: await keptPlan(tx, neighbourhoodId)
  }));
  if (kept?.runId !== runId) return;
  const announced: Announced = (kept.plan?.proposals ?? []).map(({ askId, helperId }) => [askId, helperId]);
  const plan = await planInThread({ facts: day.facts, announced }, (done, total) =>
    tellHowFar(visit, run, { done, total })
  );
  await transact(visit, 'make-day-plan', async (tx) => {
    if (plan && mayBeShown(day.facts, plan))
      await keepPlan(tx, run, { plan, factsMark: day.factsMark, madeAt: visit.now });
    else if (plan) await stopPlan(tx, neighbourhoodId);
    return yes(null);
  });
}

type Run = { readonly neighbourhoodId: string; readonly runId: string };

async function tellHowFar(visit: Visit, run: Run, far: { done: number; total: number }): Promise<boolean> {
  const told = await transact(visit, 'make-day-plan', async (tx) =>
    yes(await notePlanProgress(tx, run, { ...far, touchedAt: new Date() }))
  );
  return told.ok && told.value;
}
