import { raise, takeNearest } from './heap.ts';
import { dislikeOf, free, slotAt, slotIndex, teamPairNode, type Network } from './network.ts';
import { loadOfNext, type Problem } from './problem.ts';
import { forget, movePrices, type Search } from './search.ts';
import { step } from './steps.ts';
import { lowestBit } from './bits.ts';

/** Per helper its pairs: those of helper `h` are `pair[start[h]]` up to `pair[start[h + 1]]`. */
export type Askers = { readonly start: Int32Array; readonly pair: Int32Array };

export function askersOf({ helpers, pairs }: Problem): Askers {
  const start = new Int32Array(helpers.size + 1);
  for (const helper of pairs.helper) start[helper + 1]!++;
  for (let helper = 0; helper < helpers.size; helper++) start[helper + 1]! += start[helper]!;
  const next = start.slice();
  const pair = new Int32Array(pairs.size);
  for (let i = 0; i < pairs.size; i++) pair[next[pairs.helper[i]!]!++] = i;
  return { start, pair };
}

/**
 * Finds who had best come into a slot that is kept: the cheapest way that leads to it, be it that somebody who was left
 * out comes in, that others move up, or that its helper has one visit less. The search for a place, looking back.
 */
export function fillSlot(search: Search, askers: Askers, slot: number): void {
  const { network, heap, distance } = search;
  const back: Back = { ...search, search, askers };
  search.endDistance = Infinity;
  reachBack(back, slot, { to: -1, pair: -1, distance: 0 });
  while (heap.size > 0) {
    const node = heap.nodes[0]!;
    if (distance[node]! >= search.endDistance) break;
    takeNearest(heap);
    comeTo(back, node);
  }
  movePrices(search, -1);
  for (let before = network.done; before !== slot; before = search.from[before]!)
    step(network, { before, node: search.from[before]!, pair: search.via[before]! });
  forget(search);
}

type Back = Pick<Search, 'network' | 'distance' | 'from' | 'via' | 'heap' | 'touched'> & {
  readonly search: Search;
  readonly askers: Askers;
};
type Step = { readonly to: number; readonly pair: number; readonly distance: number };

function reachBack(back: Back, node: number, { to, pair, distance }: Step): void {
  const { search, network } = back;
  const known = back.distance[node]!;
  if (distance >= known || distance >= search.endDistance) return;
  back.from[node] = to;
  back.via[node] = pair;
  if (node === network.done) {
    search.end = node;
    search.endDistance = distance;
    return;
  }
  if (known === Infinity) back.touched[search.touchedCount++] = node;
  back.distance[node] = distance;
  raise(back.heap, node);
}

function comeTo(back: Back, node: number): void {
  const { network } = back;
  if (node < network.problem.asks.size) comeToAsk(back, node);
  else if (node < network.firstSlot) comeToHelper(back, node);
  else if (node < network.firstTeamPair) comeToSlot(back, node);
  else comeToTeamPair(back, node);
}

// Every ask that could use the slot, and its helper where the slot is taken.
function comeToSlot(back: Back, node: number): void {
  const { network, distance, askers } = back;
  const { problem, price, holder, teamNode, askOfPair } = network;
  const index = node - network.firstSlot;
  const slot = slotAt(network, index);
  const helper = network.helperOfSlot[index]!;
  const base = distance[node]! + price[node]!;
  for (let i = askers.start[helper]!; i < askers.start[helper + 1]!; i++) {
    const pair = askers.pair[i]!;
    if ((problem.pairs.slots[pair]! & (1 << slot)) === 0 || holder[index] === pair) continue;
    const isTeam = teamNode[askOfPair[pair]!]! >= 0;
    const from = isTeam ? teamPairNode(network, pair) : askOfPair[pair]!;
    const cost = dislikeOf(network, pair, slot) + (isTeam ? 0 : problem.pairs.misfit[pair]!);
    reachBack(back, from, { to: node, pair, distance: base + cost - price[from]! });
  }
  const own = problem.asks.size + helper;
  if (holder[index] !== free) reachBack(back, own, { to: node, pair: -1, distance: base - price[own]! });
}

// Its free slots, and one visit less.
function comeToHelper(back: Back, node: number): void {
  const { network, distance } = back;
  const { problem, price, holder, done, planned } = network;
  const helper = node - problem.asks.size;
  const base = distance[node]! + price[node]!;
  if (planned[helper]! > 0) {
    const less = loadOfNext(problem, helper, planned[helper]! - 1);
    reachBack(back, done, { to: node, pair: -1, distance: base - less - price[done]! });
  }
  for (let index = network.slotStart[helper]!; index < network.slotStart[helper + 1]!; index++) {
    const slot = network.firstSlot + index;
    if (holder[index] === free) reachBack(back, slot, { to: node, pair: -1, distance: base - price[slot]! });
  }
}

// The places it has and could leave, and being left out.
function comeToAsk(back: Back, ask: number): void {
  const { network, distance } = back;
  const { problem, price, done, leftOut } = network;
  const { asks, pairs, weights } = problem;
  const base = distance[ask]! + price[ask]!;
  if (leftOut[ask]! > 0)
    reachBack(back, done, { to: ask, pair: -1, distance: base - weights.unserved * asks.weight[ask]! - price[done]! });
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const held = heldBy(network, pair);
    if (held < 0) continue;
    const isTeam = network.teamNode[ask]! >= 0;
    const from = isTeam ? teamPairNode(network, pair) : held;
    const cost = pairs.misfit[pair]! + (isTeam ? 0 : dislikeAt(network, pair, held));
    reachBack(back, from, { to: ask, pair: -1, distance: base - cost - price[from]! });
  }
}

function comeToTeamPair(back: Back, node: number): void {
  const { network, distance } = back;
  const { price } = network;
  const pair = network.pairOfNode[node - network.firstTeamPair]!;
  const base = distance[node]! + price[node]!;
  const held = network.slotOfTeamPair[node - network.firstTeamPair]!;
  const from = held < 0 ? network.askOfPair[pair]! : held;
  const cost = held < 0 ? network.problem.pairs.misfit[pair]! : -dislikeAt(network, pair, held);
  reachBack(back, from, { to: node, pair: -1, distance: base + cost - price[from]! });
}

const dislikeAt = (network: Network, pair: number, slot: number): number =>
  dislikeOf(network, pair, slotAt(network, slot - network.firstSlot));

/** The node of the slot that a pair has, or -1. */
export function heldBy(network: Network, pair: number): number {
  const { pairs } = network.problem;
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const index = slotIndex(network, pairs.helper[pair]!, lowestBit(rest));
    if (network.holder[index] === pair) return network.firstSlot + index;
  }
  return -1;
}
