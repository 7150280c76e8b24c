import { lowestBit } from './bits.ts';
import { pairOf, wantedBy } from './check.ts';
import { dislikeOf, free, layOut, slotAt, slotIndex, teamPairNode, unreachable, type Network } from './network.ts';
import { loadOfNext, type Problem, type Visit } from './problem.ts';
import { prepareSearch } from './search.ts';
import { release, settle, standingIn, type Standing } from './standing.ts';

/** An earlier plan in rows of today's problem: its visits, and its prices where they are known. */
export type Earlier = {
  readonly visits: readonly Visit[];
  readonly helperPrice: (helper: number) => number | undefined;
  readonly slotPrice: (helper: number, slot: number) => number | undefined;
};

/**
 * The cheapest plan of today, from an earlier one: what still holds stays, and only what changed is planned anew. As
 * exact as from nothing, whatever the earlier plan was.
 */
export function resumedPlan(problem: Problem, earlier: Earlier): Standing {
  const network = layOut(problem);
  const visits = takeOver(network, earlier.visits);
  setPrices(network, earlier);
  const loose = { missing: [], released: [] };
  for (let ask = 0; ask < problem.asks.size; ask++) keepWhatHolds({ network, ask, loose }, visits[ask]!);
  const standing = standingIn(prepareSearch(network));
  settle(standing, loose);
  return standing;
}

/** Per ask the slots it has, as far as an earlier plan is still allowed. */
function takeOver(network: Network, visits: readonly Visit[]): number[][] {
  const { problem, holder, planned } = network;
  const held: number[][] = Array.from({ length: problem.asks.size }, () => []);
  for (const [ask, helper, slot] of visits) {
    const pair = pairOf(problem, ask, helper);
    if (pair < 0 || (problem.pairs.slots[pair]! & (1 << slot)) === 0) continue;
    const index = slotIndex(network, helper, slot);
    const isFull = planned[helper]! >= problem.helpers.visits[helper]! || held[ask]!.length >= wantedBy(problem, ask);
    if (isFull || holder[index] !== free || held[ask]!.some((other) => holder[other] === pair)) continue;
    holder[index] = pair;
    if (problem.asks.team[ask]! > 1)
      network.slotOfTeamPair[teamPairNode(network, pair) - network.firstTeamPair] = network.firstSlot + index;
    planned[helper]!++;
    held[ask]!.push(index);
  }
  return held;
}

// A helper's price lies between what the last visit costs and what the next would; a slot that is free is not dearer
// than its helper, and one that is taken not cheaper.
function setPrices(network: Network, earlier: Earlier): void {
  const { problem, price, planned, holder, firstSlot } = network;
  for (let helper = 0; helper < problem.helpers.size; helper++) {
    const visits = planned[helper]!;
    const most = visits < problem.helpers.visits[helper]! ? loadOfNext(problem, helper, visits) : unreachable;
    const least = visits > 0 ? loadOfNext(problem, helper, visits - 1) : -unreachable;
    const own = Math.min(most, Math.max(least, earlier.helperPrice(helper) ?? most));
    price[problem.asks.size + helper] = own;
    let mask = network.slotMask[helper]!;
    for (let index = network.slotStart[helper]!; index < network.slotStart[helper + 1]!; index++, mask &= mask - 1) {
      const known = earlier.slotPrice(helper, lowestBit(mask)) ?? own;
      price[firstSlot + index] = holder[index] === free ? Math.min(own, known) : Math.max(own, known);
    }
  }
}

type Holding = {
  readonly network: Network;
  readonly ask: number;
  readonly loose: { readonly missing: number[]; readonly released: number[] };
};

/**
 * Keeps the visits of an ask than which nothing is cheaper at these prices, counts what it lacks as left out where that
 * is cheapest, and notes as missing whatever should be looked for anew. Sets the price of the ask.
 */
function keepWhatHolds(holding: Holding, held: readonly number[]): void {
  const { network, ask, loose } = holding;
  const { asks, weights } = network.problem;
  const out = weights.unserved * asks.weight[ask]!;
  const { kept: own, cheapest } = weighPairs(holding, held);
  const lacking = asks.team[ask]! - held.length;
  const left = out <= cheapest ? lacking : 0;
  for (let more = left; more < lacking; more++) loose.missing.push(ask);
  const other = left < asks.team[ask]! ? Math.min(cheapest, out) : cheapest;
  let dearest = -Infinity;
  for (const { index, cost } of own) {
    if (cost > other) letGo(holding, index);
    else dearest = Math.max(dearest, cost);
  }
  network.leftOut[ask] = left;
  network.price[ask] = left > 0 ? out : dearest > -Infinity ? dearest : other;
}

type Own = { readonly index: number; readonly cost: number };

/** The slots an ask keeps, with what they cost, and the cheapest it does not have; sets the prices of its team pairs. */
function weighPairs(holding: Holding, held: readonly number[]): { kept: readonly Own[]; cheapest: number } {
  const { network, ask } = holding;
  const { pairs, asks } = network.problem;
  const own = new Map(held.map((index) => [network.holder[index]!, index]));
  const kept: Own[] = [];
  let cheapest = Infinity;
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const index = own.get(pair) ?? -1;
    const other = cheapestSlot(network, pair, index);
    const cost = index < 0 ? Infinity : costAt(network, pair, index);
    if (asks.team[ask]! > 1) network.price[teamPairNode(network, pair)] = Math.min(cost, other);
    if (index >= 0 && cost <= other) kept.push({ index, cost: cost + pairs.misfit[pair]! });
    else cheapest = Math.min(cheapest, Math.min(cost, other) + pairs.misfit[pair]!);
    if (index >= 0 && cost > other) letGo(holding, index);
  }
  return { kept, cheapest };
}

function letGo({ network, ask, loose }: Holding, index: number): void {
  release(network, network.firstSlot + index);
  loose.missing.push(ask);
  loose.released.push(network.firstSlot + index);
}

function cheapestSlot(network: Network, pair: number, except: number): number {
  const { pairs } = network.problem;
  let cheapest = unreachable;
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const index = slotIndex(network, pairs.helper[pair]!, lowestBit(rest));
    if (index !== except) cheapest = Math.min(cheapest, costAt(network, pair, index));
  }
  return cheapest;
}

const costAt = (network: Network, pair: number, index: number): number =>
  network.price[network.firstSlot + index]! + dislikeOf(network, pair, slotAt(network, index));
