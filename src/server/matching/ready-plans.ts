import { visitNeighbourhoods } from '#server/neighbourhoods/visit-neighbourhoods.ts';
import { walkSharing } from '#server/sharings/walk-sharing.ts';
import { orderPlan } from './order-plan.ts';
import { coordinatorsApart } from './store-plans.ts';

/**
 * Every morning a plan is made, each in a job of its own: one for all neighbourhoods that share with each other, begun at the
 * first of them, and one for each coordinator for whom somebody does not exist.
 */
export const readyPlans = (): Promise<void> =>
  visitNeighbourhoods('ready-plans', async (tx, visit) => {
    const together: string[] = [];
    await walkSharing(tx, visit, async ({ neighbourhoodId }) => void together.push(neighbourhoodId));
    const { neighbourhoodId } = visit;
    if (together.every((id) => neighbourhoodId <= id)) await orderPlan(tx, visit, neighbourhoodId);
    for (const personId of await coordinatorsApart(tx)) await orderPlan(tx, visit, personId);
  });
