import { mayBeShown } from '#domain/matching/day/check-day.ts';
import { partOf } from '#domain/matching/day/day-part.ts';
import type { DayPlan } from '#domain/matching/day/day-plan.ts';
import { yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { walkSharing } from '#server/sharings/walk-sharing.ts';
import { gatherDay, type Day } from './gather-day.ts';
import { planInThread } from './plan-in-thread.ts';
import { endPlan, keepPart, keepPlan, notePlanProgress } from './store-plans.ts';

/** Makes the plan of a day, tells how far it is, and keeps it in one go when nobody cancelled and its check agrees. */
export async function makeDayPlan({ regionId, neighbourhoodId, forId, runId }: Knock): Promise<void> {
  if (!regionId || !neighbourhoodId || !forId || !runId) return;
  const visit = await clockVisitOf({ regionId, neighbourhoodId });
  if (!visit) return;
  try {
    await make(visit, { forId, runId });
  } catch (error) {
    await within(visit, (tx) => endPlan(tx, runId, 'failed'));
    throw error;
  }
}

type Run = { readonly forId: string; readonly runId: string };

async function make(visit: Visit, { forId, runId }: Run): Promise<void> {
  const day = await look(visit, (tx) => gatherDay(tx, visit, forId));
  if (day.kept?.runId !== runId) return;
  const { facts, announced } = day;
  const plan = await planInThread({ facts, announced }, (done, total) =>
    within(visit, (tx) => notePlanProgress(tx, runId, { done, total, touchedAt: new Date() }))
  );
  if (!plan) return;
  const isFit = mayBeShown(facts, plan);
  await within(visit, (tx) =>
    isFit ? keepParts(tx, visit, { plan, day, forId, runId }) : endPlan(tx, runId, 'refused')
  );
}

type Keeping = Run & { readonly plan: DayPlan; readonly day: Day };

// A plan for everybody is kept at every desk, each its own part; one for a single coordinator at that desk alone.
async function keepParts(tx: Tx, visit: Visit, { plan, day, forId, runId }: Keeping): Promise<void> {
  const { regionId, neighbourhoodId, now } = visit;
  const partAt = (id: string) => ({
    ...{ plan: partOf(day.facts, plan, id), factsMark: day.factsMark, madeAt: now }
  });
  if (!(await keepPlan(tx, runId, partAt(neighbourhoodId))) || forId !== neighbourhoodId) return;
  await walkSharing(tx, visit, async ({ neighbourhoodId: id }) => {
    if (id !== neighbourhoodId) await keepPart(tx, { regionId, neighbourhoodId: id, forId: id, ...partAt(id) });
  });
}

async function within<Done>(visit: Visit, work: (tx: Tx) => Promise<Done>): Promise<Done> {
  const done = await transact(visit, 'make-day-plan', async (tx) => yes(await work(tx)));
  return done.value;
}
