import { ones } from './bits.ts';
import { float64, int32 } from './columns.ts';
import { empty, emptyHeap, raise, takeNearest, type Heap } from './heap.ts';
import { dislikeOf, free, kept, slotAt, teamPairNode, type Network } from './network.ts';
import { loadOfNext } from './problem.ts';
import { follow } from './steps.ts';

/** What one search needs to remember, made once and reused; each thread has its own. */
export type Search = {
  readonly network: Network;
  readonly distance: Float64Array;
  readonly from: Int32Array;
  /** Per node the pair by which its slot was reached. */
  readonly via: Int32Array;
  readonly heap: Heap;
  readonly touched: Int32Array;
  touchedCount: number;
  /** The nearest end so far, and how far it is. */
  end: number;
  endDistance: number;
};

export function prepareSearch(network: Network): Search {
  const nodes = network.done + 1;
  const distance = float64(nodes).fill(Infinity);
  return {
    network,
    distance,
    from: int32(nodes),
    via: int32(nodes),
    heap: emptyHeap(distance),
    touched: int32(nodes),
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
  movePrices(search, 1);
  follow(search, ask);
  forget(search);
}

/** Makes ready for the next search. */
export function forget(search: Search): void {
  empty(search.heap);
  for (let i = 0; i < search.touchedCount; i++) search.distance[search.touched[i]!] = Infinity;
  search.touchedCount = 0;
  search.endDistance = Infinity;
}

export type Step = { readonly from: number; readonly distance: number };

function reach(search: Search, node: number, { from, distance }: Step): void {
  const known = search.distance[node]!;
  if (distance >= known || distance >= search.endDistance) return;
  search.from[node] = from;
  if (isEnd(search, node)) {
    search.end = node;
    search.endDistance = distance;
    return;
  }
  if (known === Infinity) search.touched[search.touchedCount++] = node;
  search.distance[node] = distance;
  raise(search.heap, node);
}

const isEnd = ({ network }: Search, node: number): boolean =>
  node === network.done ||
  (node >= network.firstSlot && node < network.firstTeamPair && network.holder[node - network.firstSlot] === kept);

function leave(search: Search, node: number): void {
  const { network } = search;
  if (node < network.problem.asks.size) leaveAsk(search, node);
  else if (node < network.firstSlot) leaveHelper(search, node);
  else if (node < network.firstTeamPair) leaveSlot(search, node);
  else leaveTeamPair(search, node);
}

function leaveAsk(search: Search, ask: number): void {
  const { network, distance } = search;
  const { price, done } = network;
  const { asks, pairs, weights } = network.problem;
  const base = distance[ask]! - price[ask]!;
  reach(search, done, { from: ask, distance: base + weights.unserved * asks.weight[ask]! + price[done]! });
  const team = network.teamNode[ask]!;
  const first = pairs.start[ask]!;
  if (team < 0)
    return reachSlots(search, { node: ask, first, last: pairs.start[ask + 1]!, base, liked: asks.liked[ask]! });
  for (let pair = first; pair < pairs.start[ask + 1]!; pair++) {
    const node = team + pair - first;
    if (network.slotOfTeamPair[node - network.firstTeamPair] === -1)
      reach(search, node, { from: ask, distance: base + pairs.misfit[pair]! + price[node]! });
  }
}

type Reaching = {
  readonly node: number;
  readonly first: number;
  readonly last: number;
  readonly base: number;
  readonly liked: number;
};

// The hot loop: every slot of a pair, by its bits.
function reachSlots(search: Search, { node, first, last, base, liked }: Reaching): void {
  const { network, distance, from, via, touched, heap } = search;
  const { price, holder, firstSlot, slotMask, slotStart } = network;
  const { pairs, weights } = network.problem;
  const { helper: helpers, misfit, slots } = pairs;
  const dislike = weights.slot;
  let limit = search.endDistance;
  for (let pair = first; pair < last; pair++) {
    const before = base + misfit[pair]!;
    const helper = helpers[pair]!;
    const mask = slotMask[helper]!;
    const start = slotStart[helper]!;
    for (let rest = slots[pair]!; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const index = start + ones(mask & (bit - 1));
      const slot = firstSlot + index;
      const reached = before + ((liked & bit) === 0 ? dislike : 0) + price[slot]!;
      if (reached >= limit || reached >= distance[slot]! || holder[index] === pair) continue;
      from[slot] = node;
      via[slot] = pair;
      if (holder[index] === kept) {
        search.end = slot;
        limit = search.endDistance = reached;
        continue;
      }
      if (distance[slot] === Infinity) touched[search.touchedCount++] = slot;
      distance[slot] = reached;
      raise(heap, slot);
    }
  }
}

function leaveHelper(search: Search, node: number): void {
  const { network, distance } = search;
  const { problem, price, holder, done } = network;
  const helper = node - problem.asks.size;
  const base = distance[node]! - price[node]!;
  const planned = network.planned[helper]!;
  if (planned < problem.helpers.visits[helper]!)
    reach(search, done, { from: node, distance: base + loadOfNext(problem, helper, planned) + price[done]! });
  for (let index = network.slotStart[helper]!; index < network.slotStart[helper + 1]!; index++) {
    const slot = network.firstSlot + index;
    if (holder[index] !== free) reach(search, slot, { from: node, distance: base + price[slot]! });
  }
}

function leaveSlot(search: Search, node: number): void {
  const { network, distance } = search;
  const { problem, price } = network;
  const index = node - network.firstSlot;
  const base = distance[node]! - price[node]!;
  const pair = network.holder[index]!;
  if (pair === free) {
    const helper = problem.asks.size + network.helperOfSlot[index]!;
    reach(search, helper, { from: node, distance: base + price[helper]! });
    return;
  }
  const ask = network.askOfPair[pair]!;
  const isTeam = network.teamNode[ask]! >= 0;
  const back = dislikeOf(network, pair, slotAt(network, index)) + (isTeam ? 0 : problem.pairs.misfit[pair]!);
  const other = isTeam ? teamPairNode(network, pair) : ask;
  reach(search, other, { from: node, distance: base - back + price[other]! });
}

function leaveTeamPair(search: Search, node: number): void {
  const { network, distance } = search;
  const pair = network.pairOfNode[node - network.firstTeamPair]!;
  const base = distance[node]! - network.price[node]!;
  const ask = network.askOfPair[pair]!;
  const misfit = network.problem.pairs.misfit[pair]!;
  reachSlots(search, {
    node,
    first: pair,
    last: pair + 1,
    base: base - misfit,
    liked: network.problem.asks.liked[ask]!
  });
  if (network.slotOfTeamPair[node - network.firstTeamPair] === -1) return;
  reach(search, ask, { from: node, distance: base - misfit + network.price[ask]! });
}

/**
 * What lies nearer than the end becomes that much dearer (or cheaper, looking back from a place): all reduced costs stay
 * right, and those on the way become 0.
 */
export function movePrices(search: Search, sign: 1 | -1): void {
  const { distance, touched, endDistance, network } = search;
  for (let i = 0; i < search.touchedCount; i++) {
    const node = touched[i]!;
    const nearer = endDistance - distance[node]!;
    if (nearer > 0) network.price[node]! += sign * nearer;
  }
}
