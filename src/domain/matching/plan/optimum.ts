import { layOut, slotNode, slotOfNode, type Network } from './network.ts';
import type { Problem, Visit } from './problem.ts';
import { placeVisit, prepareSearch } from './search.ts';

/** A plan with the prices that prove it: a checker needs no trust in how either was found. */
export type Optimum = { readonly visits: readonly Visit[]; readonly prices: Prices };

/** The dual of each row: asks, helpers, helper-slots (`28 × helper + slot`) and pairs (of asks that want a team). */
export type Prices = {
  readonly asks: Float64Array;
  readonly helpers: Float64Array;
  readonly slot: (helper: number, slot: number) => number;
  readonly pair: (pair: number) => number;
};

/**
 * The cheapest plan of single visits, exactly: successive shortest augmenting paths, heaviest ask first.
 * Same problem, same plan. Sources: Ahuja, Magnanti & Orlin 1993; Jonker & Volgenant 1987.
 */
export function optimumOfVisits(problem: Problem): Optimum {
  const network = layOut(problem);
  placeAll(network);
  return { visits: visitsOf(network), prices: pricesOf(network) };
}

function placeAll(network: Network): void {
  const { asks } = network.problem;
  const search = prepareSearch(network);
  const order = Int32Array.from({ length: asks.size }, (_, ask) => ask);
  order.sort((a, b) => asks.weight[b]! - asks.weight[a]! || a - b);
  for (const ask of order) for (let visit = 0; visit < asks.team[ask]!; visit++) placeVisit(search, ask);
}

function visitsOf(network: Network): Visit[] {
  const { holder, firstSlot, askOfPair, problem } = network;
  const visits: Visit[] = [];
  for (let index = 0; index < holder.length; index++) {
    const pair = holder[index]!;
    if (pair < 0) continue;
    visits.push([askOfPair[pair]!, problem.pairs.helper[pair]!, slotOfNode(network, firstSlot + index)]);
  }
  return visits.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function pricesOf(network: Network): Prices {
  const { price, problem, askOfPair, teamNode } = network;
  const { asks, helpers, pairs } = problem;
  return {
    asks: price.slice(0, asks.size),
    helpers: price.slice(asks.size, asks.size + helpers.size),
    slot: (helper, slot) => price[slotNode(network, helper, slot)]!,
    pair: (pair) => price[teamNode[askOfPair[pair]!]! + pair - pairs.start[askOfPair[pair]!]!]!
  };
}
