import { misfitOf } from './misfit.ts';
import type { Asked, ExchangeWeights, Giver } from './week.ts';

export type BestGivers = { readonly ask: number; readonly helpers: readonly number[] };

/** For each ask the ids of the givers who fit best, best first and ties by lower id; nobody without room for a visit. */
export function bestGivers(week: {
  readonly asks: readonly Asked[];
  readonly helpers: readonly Giver[];
  readonly weights: ExchangeWeights;
  readonly top: number;
}): BestGivers[] {
  const free = week.helpers.filter((giver) => giver.capVisits >= 1);
  return week.asks.map((ask) => ({
    ask: ask.id,
    helpers: free
      .map((giver) => ({ id: giver.id, cost: costOf(ask, giver, week.weights) }))
      .filter((found): found is Found => found.cost !== null)
      .sort((a, b) => a.cost - b.cost || a.id - b.id)
      .slice(0, week.top)
      .map(({ id }) => id)
  }));
}

type Found = { readonly id: number; readonly cost: number };

function costOf(ask: Asked, giver: Giver, weights: ExchangeWeights): number | null {
  const misfit = misfitOf(ask, giver);
  if (misfit === null) return null;
  const dislike = (ask.pref & giver.avail) === 0 ? weights.slot : 0;
  return (
    misfit + dislike + weights.load * (2 * giver.committed + 1) - (giver.received > giver.given ? weights.recip : 0)
  );
}
