import { layOut, slotAt, slotIndex, teamPairNode, type Network } from './network.ts';
import type { Problem, Visit } from './problem.ts';
import { placeVisit, prepareSearch, type Search } from './search.ts';

/** A plan with the prices that prove it: a checker needs no trust in how either was found. */
export type Optimum = { readonly visits: readonly Visit[]; readonly prices: Prices };

/** The dual of each row: asks, helpers, the slots of a helper, and pairs (of asks that want a team). */
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
  const search = prepareSearch(layOut(problem));
  placeAll(search, heaviestFirst(problem));
  return optimumIn(search.network);
}

/** All asks, the heaviest first and ties by row. */
export const heaviestFirst = ({ asks }: Problem): Int32Array =>
  Int32Array.from({ length: asks.size }, (_, ask) => ask).sort((a, b) => asks.weight[b]! - asks.weight[a]! || a - b);

/** Gives all visits of these asks the cheapest place. */
export function placeAll(search: Search, asks: Int32Array): void {
  const { team } = search.network.problem.asks;
  for (const ask of asks) for (let visit = 0; visit < team[ask]!; visit++) placeVisit(search, ask);
}

/** The plan that stands in a network, and its prices. */
export const optimumIn = (network: Network): Optimum => ({ visits: visitsOf(network), prices: pricesOf(network) });

function visitsOf(network: Network): Visit[] {
  const { holder, askOfPair, problem } = network;
  const visits: Visit[] = [];
  for (let index = 0; index < holder.length; index++) {
    const pair = holder[index]!;
    if (pair >= 0) visits.push([askOfPair[pair]!, problem.pairs.helper[pair]!, slotAt(network, index)]);
  }
  return visits.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

// What counts is how much dearer each node is than the end of all.
function pricesOf(network: Network): Prices {
  const { price, problem, done, firstSlot } = network;
  const { asks, helpers } = problem;
  const ground = price[done]!;
  const above = (first: number, size: number): Float64Array =>
    Float64Array.from({ length: size }, (_, i) => price[first + i]! - ground);
  return {
    asks: above(0, asks.size),
    helpers: above(asks.size, helpers.size),
    slot: (helper, slot) => price[firstSlot + slotIndex(network, helper, slot)]! - ground,
    pair: (pair) => price[teamPairNode(network, pair)]! - ground
  };
}
