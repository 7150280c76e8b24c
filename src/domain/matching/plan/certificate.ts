import { lowestBit, ones } from './bits.ts';
import type { Prices } from './optimum.ts';
import { loadOfNext, suitedSlots, type Problem } from './problem.ts';

/**
 * The certificate of a plan of visits: no plan whatever can cost less than this (weak duality), for any prices.
 * A plan whose objective equals it is therefore an optimum, however the prices were found.
 */
export function leastCost(problem: Problem, prices: Prices): number {
  const { asks, pairs, helpers, weights } = problem;
  let bound = 0;
  for (let ask = 0; ask < asks.size; ask++) {
    const team = asks.team[ask]!;
    bound += team * Math.min(prices.asks[ask]!, weights.unserved * asks.weight[ask]!);
    for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++)
      bound += leastOfPair({ problem, prices }, ask, pair);
  }
  const suited = suitedSlots(problem);
  for (let helper = 0; helper < helpers.size; helper++)
    bound += leastOfHelper({ problem, prices }, helper, suited[helper]!);
  return bound;
}

type Priced = { readonly problem: Problem; readonly prices: Prices };

// Every arc of capacity one that would earn money at these prices is used; what is left is a lower bound.
function leastOfPair({ problem, prices }: Priced, ask: number, pair: number): number {
  const { asks, pairs, weights } = problem;
  const isTeam = asks.team[ask]! > 1;
  const before = isTeam ? prices.pair(pair) : prices.asks[ask]! - pairs.misfit[pair]!;
  let least = isTeam ? Math.min(0, pairs.misfit[pair]! + prices.pair(pair) - prices.asks[ask]!) : 0;
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const dislike = (asks.liked[ask]! & rest & -rest) === 0 ? weights.slot : 0;
    least += Math.min(0, dislike + prices.slot(pairs.helper[pair]!, lowestBit(rest)) - before);
  }
  return least;
}

function leastOfHelper({ problem, prices }: Priced, helper: number, mask: number): number {
  const price = prices.helpers[helper]!;
  let least = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1)
    least += Math.min(0, price - prices.slot(helper, lowestBit(rest)));
  const most = Math.min(problem.helpers.visits[helper]!, ones(mask));
  for (let visit = 0; visit < most; visit++) {
    const earned = loadOfNext(problem, helper, visit) - price;
    if (earned >= 0) break;
    least += earned;
  }
  return least;
}
