import { visitNeighbourhoods } from '#server/neighbourhoods/visit-neighbourhoods.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { beginPlan } from './store-plans.ts';

/** Every morning a plan is made for every neighbourhood, each in a job of its own. */
export const readyPlans = (): Promise<void> =>
  visitNeighbourhoods('ready-plans', async (tx, visit) => {
    const { regionId, neighbourhoodId } = visit;
    const runId = newId<string>(visit.now.getTime());
    await beginPlan(tx, visit, runId);
    await later(tx, 'make-day-plan', { knock: { regionId, neighbourhoodId, runId } });
  });
