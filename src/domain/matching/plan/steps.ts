import { free, type Network } from './network.ts';

/** What a search remembers of its way: per node its neighbour on the way, and by which pair a slot was reached. */
export type Way = {
  readonly network: Network;
  readonly from: Int32Array;
  readonly via: Int32Array;
  readonly end: number;
};

/** Goes the way that a search found, from its end back to its source; each step gives a place or takes one back. */
export function follow({ network, from, via, end }: Way, source: number): void {
  for (let node = end; node !== source; node = from[node]!)
    step(network, { before: from[node]!, node, pair: via[node]! });
}

export type OneStep = { readonly before: number; readonly node: number; readonly pair: number };

/** One step along an arc: a visit more where it leads, or one less where it leads back. */
export function step(network: Network, { before, node, pair }: OneStep): void {
  if (node === network.done) arrive(network, before, 1);
  else if (before === network.done) arrive(network, node, -1);
  else if (node >= network.firstSlot && node < network.firstTeamPair) takeSlot(network, { node, before, pair });
  else if (node < network.problem.asks.size && before >= network.firstTeamPair)
    network.slotOfTeamPair[before - network.firstTeamPair] = -1;
}

function arrive({ problem, leftOut, planned }: Network, node: number, more: 1 | -1): void {
  if (node < problem.asks.size) leftOut[node]! += more;
  else planned[node - problem.asks.size]! += more;
}

// From its helper a slot is let go, and whoever had it goes on from there; else it is taken.
function takeSlot(network: Network, { node, before, pair }: OneStep): void {
  const isLetGo = before >= network.problem.asks.size && before < network.firstSlot;
  network.holder[node - network.firstSlot] = isLetGo ? free : pair;
  if (before >= network.firstTeamPair) network.slotOfTeamPair[before - network.firstTeamPair] = node;
}
