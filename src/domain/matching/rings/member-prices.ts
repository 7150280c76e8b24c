import type { Ring } from './rings.ts';

/** Prices per member, and what follows from them: a bound for every choice, and a good choice made along the way. */
export type Priced = {
  readonly prices: Float64Array;
  /** No choice of rings is worth more. */
  readonly atMost: number;
  /** What a ring is worth above the prices of its members; below 0 it is too dear. */
  readonly gainOf: (ring: Ring) => number;
  readonly chosen: readonly Ring[];
  readonly worth: number;
};

const rounds = 600;
/** Every so many rounds a choice is made by the prices. */
const pause = 20;

/** Lagrangian prices by subgradients (Held & Karp 1971): a member wanted by many rings becomes dearer, by none cheaper. */
export function priceMembers(size: number, rings: readonly Ring[]): Priced {
  let prices: Float64Array = new Float64Array(size);
  for (const ring of rings)
    for (const member of ring.members) prices[member] = Math.max(prices[member]!, ring.worth / ring.members.length);
  let best = { prices, bound: boundOf(prices, rings) };
  let choice = chooseBy(rings, prices);
  let pace = 1;
  for (let round = 1; round <= rounds && best.bound >= choice.worth + 1; round++) {
    prices = moved(prices, rings, pace * (best.bound - choice.worth + 1));
    const bound = boundOf(prices, rings);
    if (bound < best.bound) best = { prices, bound };
    else if (round % 10 === 9) pace *= 0.85;
    if (round % pause > 0) continue;
    const other = chooseBy(rings, prices);
    if (other.worth > choice.worth) choice = other;
  }
  return {
    prices: best.prices,
    atMost: best.bound,
    gainOf: gainAt(best.prices),
    chosen: choice.rings,
    worth: choice.worth
  };
}

const gainAt =
  (prices: Float64Array) =>
  ({ members, worth }: Ring): number => {
    let gain = worth;
    for (let i = 0; i < members.length; i++) gain -= prices[members[i]!]!;
    return gain;
  };

/** The rings that are worth most above their prices first. */
export const dearestLast =
  (gainOf: (ring: Ring) => number) =>
  (a: Ring, b: Ring): number =>
    gainOf(b) - gainOf(a) || b.worth - a.worth;

function boundOf(prices: Float64Array, rings: readonly Ring[]): number {
  const gainOf = gainAt(prices);
  const base = prices.reduce((sum, price) => sum + price, 0);
  return rings.reduce((sum, ring) => sum + Math.max(0, gainOf(ring)), base);
}

function moved(prices: Float64Array, rings: readonly Ring[], length: number): Float64Array {
  const demand = new Float64Array(prices.length).fill(-1);
  const gainOf = gainAt(prices);
  for (const ring of rings) if (gainOf(ring) > 0) for (const member of ring.members) demand[member]!++;
  for (const [member, price] of prices.entries()) if (price === 0 && demand[member]! < 0) demand[member] = 0;
  const size = demand.reduce((sum, wish) => sum + wish * wish, 0);
  return size === 0 ? prices : prices.map((price, member) => Math.max(0, price + (length / size) * demand[member]!));
}

function chooseBy(rings: readonly Ring[], prices: Float64Array): { rings: readonly Ring[]; worth: number } {
  const taken = new Uint8Array(prices.length);
  const chosen: Ring[] = [];
  let worth = 0;
  for (const ring of rings.toSorted(dearestLast(gainAt(prices)))) {
    if (ring.members.some((member) => taken[member] === 1)) continue;
    for (const member of ring.members) taken[member] = 1;
    chosen.push(ring);
    worth += ring.worth;
  }
  return { rings: chosen, worth };
}
