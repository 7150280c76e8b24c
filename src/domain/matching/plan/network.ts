import { loadOfNext, suitedSlots, type Problem } from './problem.ts';

/**
 * The plan as a network: ask → (a pair, where a team is wanted) → a helper's slot → helper → done, and ask → left out.
 * Nodes are numbered asks first, then helpers, slots and team pairs. `price` is the dual of each node.
 */
export type Network = {
  readonly problem: Problem;
  readonly nodes: number;
  readonly firstSlot: number;
  readonly firstTeamPair: number;
  /** Per helper where its slots begin among all slots, and which slots they are. */
  readonly slotStart: Int32Array;
  readonly slotMask: Int32Array;
  readonly helperOfSlot: Int32Array;
  readonly askOfPair: Int32Array;
  /** Per ask the node of its first pair where a team is wanted, else -1. */
  readonly teamNode: Int32Array;
  readonly pairOfNode: Int32Array;
  readonly price: Float64Array;
  /** Per slot the pair that has it, or -1. */
  readonly holder: Int32Array;
  /** Per team pair the slot node it has, or -1. */
  readonly slotOfTeamPair: Int32Array;
  readonly planned: Int32Array;
  readonly leftOut: Int32Array;
};

/** The empty network, with the prices of which nobody can complain yet. */
export function layOut(problem: Problem): Network {
  const { asks, helpers, pairs } = problem;
  const slots = slotsOf(problem);
  const slotCount = slots.slotStart[helpers.size]!;
  const teams = teamNodesOf(problem, asks.size + helpers.size + slotCount);
  const network: Network = {
    problem,
    ...slots,
    ...teams,
    firstSlot: asks.size + helpers.size,
    firstTeamPair: asks.size + helpers.size + slotCount,
    askOfPair: askOfPair(problem),
    price: new Float64Array(teams.nodes),
    holder: new Int32Array(slotCount).fill(-1),
    slotOfTeamPair: new Int32Array(teams.pairOfNode.length).fill(-1),
    planned: new Int32Array(helpers.size),
    leftOut: new Int32Array(asks.size)
  };
  setFirstPrices(network, pairs.size);
  return network;
}

/** The node of a helper's slot. */
export const slotNode = (network: Network, helper: number, slot: number): number =>
  network.firstSlot + network.slotStart[helper]! + ones(network.slotMask[helper]! & ((1 << slot) - 1));

/** The slot (0–27) a node stands for. */
export function slotOfNode(network: Network, node: number): number {
  const index = node - network.firstSlot;
  const helper = network.helperOfSlot[index]!;
  let mask = network.slotMask[helper]!;
  for (let skip = index - network.slotStart[helper]!; skip > 0; skip--) mask &= mask - 1;
  return lowestBit(mask);
}

export const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);

export function ones(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function slotsOf(problem: Problem): Pick<Network, 'slotStart' | 'slotMask' | 'helperOfSlot'> {
  const { helpers } = problem;
  const slotMask = suitedSlots(problem);
  const slotStart = new Int32Array(helpers.size + 1);
  for (let h = 0; h < helpers.size; h++) slotStart[h + 1] = slotStart[h]! + ones(slotMask[h]!);
  const helperOfSlot = new Int32Array(slotStart[helpers.size]!);
  for (let h = 0; h < helpers.size; h++) helperOfSlot.fill(h, slotStart[h]!, slotStart[h + 1]!);
  return { slotStart, slotMask, helperOfSlot };
}

function teamNodesOf({ asks, pairs }: Problem, first: number): Pick<Network, 'teamNode' | 'pairOfNode' | 'nodes'> {
  const teamNode = new Int32Array(asks.size).fill(-1);
  const pairOfNode: number[] = [];
  for (let a = 0; a < asks.size; a++) {
    if (asks.team[a]! < 2) continue;
    teamNode[a] = first + pairOfNode.length;
    for (let i = pairs.start[a]!; i < pairs.start[a + 1]!; i++) pairOfNode.push(i);
  }
  return { teamNode, pairOfNode: Int32Array.from(pairOfNode), nodes: first + pairOfNode.length };
}

function askOfPair({ asks, pairs }: Problem): Int32Array {
  const owner = new Int32Array(pairs.size);
  for (let a = 0; a < asks.size; a++) owner.fill(a, pairs.start[a]!, pairs.start[a + 1]!);
  return owner;
}

// Each price is the cheapest way from there to the end when nobody has anything yet, so every search starts near its goal.
function setFirstPrices(network: Network, pairs: number): void {
  const { problem, price, firstSlot, askOfPair: owner } = network;
  const { asks, weights } = problem;
  for (let h = 0; h < problem.helpers.size; h++) {
    const first = problem.helpers.visits[h]! > 0 ? loadOfNext(problem, h, 0) : unreachable;
    price[asks.size + h] = first;
    price.fill(first, firstSlot + network.slotStart[h]!, firstSlot + network.slotStart[h + 1]!);
  }
  for (let a = 0; a < asks.size; a++) price[a] = weights.unserved * asks.weight[a]!;
  for (let i = 0; i < pairs; i++) {
    const ask = owner[i]!;
    const cheapest = cheapestSlot(network, ask, i);
    const node = network.teamNode[ask]!;
    if (node >= 0) price[node + i - problem.pairs.start[ask]!] = cheapest;
    price[ask] = Math.min(price[ask]!, cheapest + problem.pairs.misfit[i]!);
  }
}

/** Dearer than any plan; a price of what cannot be reached. */
export const unreachable = 2 ** 52;

function cheapestSlot({ problem, price }: Network, ask: number, pair: number): number {
  const { asks, pairs, weights } = problem;
  if (pairs.slots[pair] === 0) return unreachable;
  const dislike = (pairs.slots[pair]! & asks.liked[ask]!) === 0 ? weights.slot : 0;
  return price[asks.size + pairs.helper[pair]!]! + dislike;
}
