import { pairOf } from './check.ts';
import { kept, layOut, teamPairNode, type Network } from './network.ts';
import { heaviestFirst, placeAll } from './optimum.ts';
import type { Problem } from './problem.ts';
import { askersOf, fillSlot, heldBy, type Askers } from './search-back.ts';
import { placeVisit, prepareSearch, type Search } from './search.ts';

/** A plan that stands, with its prices, ready for the next change; every change leaves an optimum again. */
export type Standing = { readonly network: Network; readonly search: Search; readonly askers: Askers };

/** A network in which every visit has its place. */
export const standingIn = (search: Search): Standing => ({
  network: search.network,
  search,
  askers: askersOf(search.network.problem)
});

/** The cheapest plan, to go on from; `optimumIn(standing.network)` is the plan and its proof. */
export function standingPlan(problem: Problem): Standing {
  const search = prepareSearch(layOut(problem));
  placeAll(search, heaviestFirst(problem));
  return standingIn(search);
}

/**
 * A helper does not take an ask, now or later: the pair is gone from the problem (whose table of pairs is changed), and
 * only what this touches is planned anew.
 */
export function refuse(standing: Standing, ask: number, helper: number): void {
  const { network } = standing;
  const { pairs } = network.problem;
  const pair = pairOf(network.problem, ask, helper);
  if (pair < 0) return;
  const slot = heldBy(network, pair);
  pairs.slots[pair] = 0;
  if (slot < 0) return;
  release(network, slot);
  settle(standing, { missing: [ask], released: [slot] });
}

/** Takes a slot from its ask; its helper keeps it until somebody else comes in, or it is seen that nobody does. */
export function release(network: Network, slot: number): void {
  const pair = network.holder[slot - network.firstSlot]!;
  network.holder[slot - network.firstSlot] = kept;
  if (network.teamNode[network.askOfPair[pair]!]! >= 0)
    network.slotOfTeamPair[teamPairNode(network, pair) - network.firstTeamPair] = -1;
}

export type Loose = {
  /** An ask once for each visit that it misses. */
  readonly missing: readonly number[];
  /** Slot nodes that were released. */
  readonly released: readonly number[];
};

/** Finds a place for each visit that asks miss, and then who comes into each slot that is still kept. */
export function settle({ network, search, askers }: Standing, { missing, released }: Loose): void {
  for (const ask of missing) placeVisit(search, ask);
  for (const slot of released) if (network.holder[slot - network.firstSlot] === kept) fillSlot(search, askers, slot);
}
