import { bitAfter, ones } from './bits.ts';
import { float64, int32 } from './columns.ts';
import { loadOfNext, suitedSlots, type Problem } from './problem.ts';

/**
 * The plan as a network: ask → (a pair, where a team is wanted) → a helper's slot → helper → done, and ask → done where
 * it is left out. Nodes are numbered asks first, then helpers, slots, team pairs, and `done`. `price` is the dual of each.
 */
export type Network = {
  readonly problem: Problem;
  readonly firstSlot: number;
  readonly firstTeamPair: number;
  /** The last node, where everything ends. */
  readonly done: number;
  /** Per helper where its slots begin among all slots, and which slots they are. */
  readonly slotStart: Int32Array;
  readonly slotMask: Int32Array;
  readonly helperOfSlot: Int32Array;
  readonly askOfPair: Int32Array;
  /** Per ask the node of its first pair where a team is wanted, else -1. */
  readonly teamNode: Int32Array;
  readonly pairOfNode: Int32Array;
  readonly price: Float64Array;
  /** Per slot the pair that has it, `free`, or `kept` for nobody yet. */
  readonly holder: Int32Array;
  /** Per team pair the slot node it has, or -1. */
  readonly slotOfTeamPair: Int32Array;
  readonly planned: Int32Array;
  readonly leftOut: Int32Array;
};

export const free = -1;
/** A slot whose helper counts a visit that no ask has yet: the next search may end there. */
export const kept = -2;

/** The empty network, with the prices of which nobody can complain yet. */
export function layOut(problem: Problem): Network {
  const { asks, helpers } = problem;
  const slots = slotsOf(problem);
  const slotCount = slots.slotStart[helpers.size]!;
  const firstSlot = asks.size + helpers.size;
  const teams = teamNodesOf(problem, firstSlot + slotCount);
  const done = firstSlot + slotCount + teams.pairOfNode.length;
  const network: Network = {
    problem,
    ...slots,
    ...teams,
    firstSlot,
    firstTeamPair: firstSlot + slotCount,
    done,
    askOfPair: askOfPair(problem),
    price: float64(done + 1),
    holder: int32(slotCount).fill(free),
    slotOfTeamPair: int32(teams.pairOfNode.length).fill(-1),
    planned: int32(helpers.size),
    leftOut: int32(asks.size)
  };
  setFirstPrices(network);
  return network;
}

/** Where a slot that suits both stands among all slots; its node is so far behind the first slot node. */
export const slotIndex = ({ slotStart, slotMask }: Network, helper: number, slot: number): number =>
  slotStart[helper]! + ones(slotMask[helper]! & ((1 << slot) - 1));

/** The slot (0–27) that stands there among all slots. */
export function slotAt({ helperOfSlot, slotMask, slotStart }: Network, index: number): number {
  const helper = helperOfSlot[index]!;
  return bitAfter(slotMask[helper]!, index - slotStart[helper]!);
}

/** What a pair costs in one of its slots, without the misfit. */
export const dislikeOf = ({ problem, askOfPair: owner }: Network, pair: number, slot: number): number =>
  (problem.asks.liked[owner[pair]!]! & (1 << slot)) === 0 ? problem.weights.slot : 0;

/** The node of a pair of an ask that wants a team. */
export const teamPairNode = ({ problem, teamNode, askOfPair: owner }: Network, pair: number): number =>
  teamNode[owner[pair]!]! + pair - problem.pairs.start[owner[pair]!]!;

function slotsOf(problem: Problem): Pick<Network, 'slotStart' | 'slotMask' | 'helperOfSlot'> {
  const { helpers } = problem;
  const slotMask = int32(helpers.size);
  slotMask.set(suitedSlots(problem));
  const slotStart = int32(helpers.size + 1);
  for (let h = 0; h < helpers.size; h++) slotStart[h + 1] = slotStart[h]! + ones(slotMask[h]!);
  const helperOfSlot = int32(slotStart[helpers.size]!);
  for (let h = 0; h < helpers.size; h++) helperOfSlot.fill(h, slotStart[h]!, slotStart[h + 1]!);
  return { slotStart, slotMask, helperOfSlot };
}

function teamNodesOf({ asks, pairs }: Problem, first: number): Pick<Network, 'teamNode' | 'pairOfNode'> {
  const teamNode = int32(asks.size).fill(-1);
  const pairOfTeam: number[] = [];
  for (let a = 0; a < asks.size; a++) {
    if (asks.team[a]! < 2) continue;
    teamNode[a] = first + pairOfTeam.length;
    for (let i = pairs.start[a]!; i < pairs.start[a + 1]!; i++) pairOfTeam.push(i);
  }
  const pairOfNode = int32(pairOfTeam.length);
  pairOfNode.set(pairOfTeam);
  return { teamNode, pairOfNode };
}

function askOfPair({ asks, pairs }: Problem): Int32Array {
  const owner = int32(pairs.size);
  for (let a = 0; a < asks.size; a++) owner.fill(a, pairs.start[a]!, pairs.start[a + 1]!);
  return owner;
}

// Each price is the cheapest way from there to the end when nobody has anything yet, so every search starts near its goal.
function setFirstPrices(network: Network): void {
  const { problem, price, firstSlot, askOfPair: owner } = network;
  const { asks, pairs, weights } = problem;
  for (let h = 0; h < problem.helpers.size; h++) {
    const first = problem.helpers.visits[h]! > 0 ? loadOfNext(problem, h, 0) : unreachable;
    price[asks.size + h] = first;
    price.fill(first, firstSlot + network.slotStart[h]!, firstSlot + network.slotStart[h + 1]!);
  }
  for (let a = 0; a < asks.size; a++) price[a] = weights.unserved * asks.weight[a]!;
  for (let i = 0; i < pairs.size; i++) {
    const ask = owner[i]!;
    const cheapest = cheapestSlot(network, ask, i);
    if (network.teamNode[ask]! >= 0) price[teamPairNode(network, i)] = cheapest;
    price[ask] = Math.min(price[ask]!, cheapest + pairs.misfit[i]!);
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
