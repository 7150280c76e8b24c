import { empty, emptyHeap, raise, takeNearest, type Heap } from './heap.ts';
import { lowestBit, ones, type Network } from './network.ts';
import { loadOfNext } from './problem.ts';

/** What one search needs to remember, made once and reused. */
export type Search = {
  readonly network: Network;
  readonly distance: Float64Array;
  readonly from: Int32Array;
  /** Per node the pair by which its slot was reached. */
  readonly via: Int32Array;
  readonly heap: Heap;
  readonly touched: Int32Array;
  touchedCount: number;
  /** The nearest end so far: an ask (left out) or a helper (planned). */
  end: number;
  endDistance: number;
};

export function prepareSearch(network: Network): Search {
  const distance = new Float64Array(network.nodes).fill(Infinity);
  return {
    network,
    distance,
    from: new Int32Array(network.nodes).fill(-1),
    via: new Int32Array(network.nodes).fill(-1),
    heap: emptyHeap(distance),
    touched: new Int32Array(network.nodes),
    touchedCount: 0,
    end: -1,
    endDistance: Infinity
  };
}

/**
 * Finds the cheapest place for one visit of an ask, which may move others on to a next best place, and gives it.
 * Dijkstra over reduced costs; the prices move along, so that they prove the plan afterwards.
 */
export function placeVisit(search: Search, ask: number): void {
  reach(search, ask, { from: -1, distance: 0 });
  while (search.heap.size > 0) {
    const node = search.heap.nodes[0]!;
    if (search.distance[node]! >= search.endDistance) break;
    takeNearest(search.heap);
    leave(search, node);
  }
  movePrices(search);
  follow(search, ask);
  empty(search.heap);
  for (let i = 0; i < search.touchedCount; i++) search.distance[search.touched[i]!] = Infinity;
  search.touchedCount = 0;
  search.endDistance = Infinity;
}

type Step = { readonly from: number; readonly distance: number };

function reach(search: Search, node: number, { from, distance }: Step): void {
  const known = search.distance[node]!;
  if (distance >= known || distance >= search.endDistance) return;
  if (known === Infinity) search.touched[search.touchedCount++] = node;
  search.distance[node] = distance;
  search.from[node] = from;
  raise(search.heap, node);
}

function finish(search: Search, end: number, distance: number): void {
  if (distance >= search.endDistance) return;
  search.end = end;
  search.endDistance = distance;
}

function leave(search: Search, node: number): void {
  const { network } = search;
  const { asks } = network.problem;
  if (node < asks.size) leaveAsk(search, node);
  else if (node < network.firstSlot) leaveHelper(search, node);
  else if (node < network.firstTeamPair) leaveSlot(search, node);
  else leaveTeamPair(search, node);
}

function leaveAsk(search: Search, ask: number): void {
  const { network, distance } = search;
  const { asks, pairs, weights } = network.problem;
  const base = distance[ask]! - network.price[ask]!;
  finish(search, ask, base + weights.unserved * asks.weight[ask]!);
  const team = network.teamNode[ask]!;
  const first = pairs.start[ask]!;
  for (let pair = first; pair < pairs.start[ask + 1]!; pair++) {
    if (team < 0) reachSlots(search, { node: ask, pair, base: base + pairs.misfit[pair]! });
    else if (network.slotOfTeamPair[team + pair - first - network.firstTeamPair] === -1) {
      const node = team + pair - first;
      reach(search, node, { from: ask, distance: base + pairs.misfit[pair]! + network.price[node]! });
    }
  }
}

type Reaching = { readonly node: number; readonly pair: number; readonly base: number };

// The hot loop: every slot of a pair, by its bits.
function reachSlots(search: Search, { node, pair, base }: Reaching): void {
  const { network, distance, from, via, touched, heap } = search;
  const { price, holder, firstSlot } = network;
  const { asks, pairs, weights } = network.problem;
  const helper = pairs.helper[pair]!;
  const liked = asks.liked[network.askOfPair[pair]!]!;
  const mask = network.slotMask[helper]!;
  const start = network.slotStart[helper]!;
  const limit = search.endDistance;
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const index = start + ones(mask & (bit - 1));
    if (holder[index] === pair) continue;
    const slot = firstSlot + index;
    const reached = base + ((liked & bit) === 0 ? weights.slot : 0) + price[slot]!;
    const known = distance[slot]!;
    if (reached >= known || reached >= limit) continue;
    if (known === Infinity) touched[search.touchedCount++] = slot;
    distance[slot] = reached;
    from[slot] = node;
    via[slot] = pair;
    raise(heap, slot);
  }
}

function leaveHelper(search: Search, node: number): void {
  const { network, distance } = search;
  const { problem, price, holder } = network;
  const helper = node - problem.asks.size;
  const base = distance[node]! - price[node]!;
  const planned = network.planned[helper]!;
  if (planned < problem.helpers.visits[helper]!) finish(search, node, base + loadOfNext(problem, helper, planned));
  for (let index = network.slotStart[helper]!; index < network.slotStart[helper + 1]!; index++) {
    const slot = network.firstSlot + index;
    if (holder[index] !== -1) reach(search, slot, { from: node, distance: base + price[slot]! });
  }
}

function leaveSlot(search: Search, node: number): void {
  const { network, distance } = search;
  const { problem, price } = network;
  const index = node - network.firstSlot;
  const base = distance[node]! - price[node]!;
  const pair = network.holder[index]!;
  if (pair < 0) {
    const helper = problem.asks.size + network.helperOfSlot[index]!;
    reach(search, helper, { from: node, distance: base + price[helper]! });
    return;
  }
  const ask = network.askOfPair[pair]!;
  const team = network.teamNode[ask]!;
  const back = dislikeOf(network, pair, index);
  const misfit = problem.pairs.misfit[pair]!;
  const other = team < 0 ? ask : team + pair - problem.pairs.start[ask]!;
  const cost = team < 0 ? back + misfit : back;
  reach(search, other, { from: node, distance: base - cost + price[other]! });
}

function leaveTeamPair(search: Search, node: number): void {
  const { network, distance } = search;
  const pair = network.pairOfNode[node - network.firstTeamPair]!;
  const base = distance[node]! - network.price[node]!;
  reachSlots(search, { node, pair, base });
  if (network.slotOfTeamPair[node - network.firstTeamPair] === -1) return;
  const ask = network.askOfPair[pair]!;
  reach(search, ask, { from: node, distance: base - network.problem.pairs.misfit[pair]! + network.price[ask]! });
}

function dislikeOf(network: Network, pair: number, index: number): number {
  const { asks, weights } = network.problem;
  let mask = network.slotMask[network.helperOfSlot[index]!]!;
  for (let skip = index - network.slotStart[network.helperOfSlot[index]!]!; skip > 0; skip--) mask &= mask - 1;
  return (asks.liked[network.askOfPair[pair]!]! & (1 << lowestBit(mask))) === 0 ? weights.slot : 0;
}

// What lies nearer than the end becomes that much dearer: all reduced costs stay right, and those on the way become 0.
function movePrices(search: Search): void {
  const { distance, touched, endDistance, network } = search;
  for (let i = 0; i < search.touchedCount; i++) {
    const node = touched[i]!;
    const nearer = endDistance - distance[node]!;
    if (nearer > 0) network.price[node]! += nearer;
  }
}

function follow(search: Search, ask: number): void {
  const { network, from } = search;
  const { asks } = network.problem;
  let node = search.end;
  if (node < asks.size) network.leftOut[node]!++;
  else network.planned[node - asks.size]!++;
  while (node !== ask) {
    const before = from[node]!;
    if (node >= network.firstTeamPair || node < network.firstSlot) letGo(search, node, before);
    else takeSlot(search, node, before);
    node = before;
  }
}

// An ask reached from a team pair takes that visit back.
function letGo({ network }: Search, node: number, before: number): void {
  if (node < network.problem.asks.size && before >= network.firstTeamPair)
    network.slotOfTeamPair[before - network.firstTeamPair] = -1;
}

function takeSlot({ network, via }: Search, node: number, before: number): void {
  const index = node - network.firstSlot;
  const fromHelper = before >= network.problem.asks.size && before < network.firstSlot;
  network.holder[index] = fromHelper ? -1 : via[node]!;
  if (before >= network.firstTeamPair) network.slotOfTeamPair[before - network.firstTeamPair] = node;
}
