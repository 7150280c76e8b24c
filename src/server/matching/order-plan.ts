import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { beginPlan } from './store-plans.ts';

/** Begins a plan of the day, in a job of its own, for everybody here or for one coordinator. */
export async function orderPlan(tx: Tx, visit: Visit, forId: string): Promise<void> {
  const { regionId, neighbourhoodId } = visit;
  const runId = newId<string>(visit.now.getTime());
  await beginPlan(tx, visit, { neighbourhoodId, forId, runId });
  await later(tx, 'make-day-plan', { knock: { regionId, neighbourhoodId, forId, runId } });
}
