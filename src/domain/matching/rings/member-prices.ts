import type { Ring } from './rings.ts';

/** Prices per member, and what follows from them: a bound for every choice, and a good choice made along the way. */
export type Priced = {
  readonly prices: Float64Array;
  /** No choice of rings is worth more. */
  readonly atMost: number;
  /** What a ring is worth above the prices of its members; below 0 it is too dear. */
  readonly gainOf: (ring: Ring) => number;
  readonly rings: readonly Ring[];
  readonly chosen: readonly Ring[];
  readonly worth: number;
};

const rounds = 600;

/** Lagrangian prices by subgradients (Held & Karp 1971): a member wanted by many rings becomes dearer, by none cheaper. */
export function priceMembers(size: number, rings: readonly Ring[]): Priced {
  let prices: Float64Array = new Float64Array(size);
  for (const ring of rings)
    for (const member of ring.members) prices[member] = Math.max(prices[member]!, ring.worth / ring.members.length);
  let best = { prices, bound: boundOf(prices, rings) };
  let chosen: readonly Ring[] = [];
  let worth = 0;
  let pace = 1;
  for (let round = 0; round < rounds; round++) {
    const greedy = chooseBy(rings, prices);
    if (greedy.worth > worth) ({ rings: chosen, worth } = greedy);
    const bound = boundOf(prices, rings);
    if (bound < best.bound) best = { prices, bound };
    else if (round % 10 === 9) pace *= 0.85;
    if (best.bound < worth + 1) break;
    prices = moved(prices, rings, pace * (best.bound - worth + 1));
  }
  const gainOf = gainAt(best.prices);
  return { prices: best.prices, atMost: best.bound, gainOf, rings: rings.toSorted(dearestLast(gainOf)), chosen, worth };
}

const gainAt =
  (prices: Float64Array) =>
  (ring: Ring): number =>
    ring.members.reduce((gain, member) => gain - prices[member]!, ring.worth);

const dearestLast =
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

function chooseBy(rings: readonly Ring[], prices: Float64Array): { rings: Ring[]; worth: number } {
  const gainOf = gainAt(prices);
  const taken = new Uint8Array(prices.length);
  const chosen: Ring[] = [];
  let worth = 0;
  for (const ring of rings.toSorted(dearestLast(gainOf))) {
    if (ring.members.some((member) => taken[member] === 1)) continue;
    for (const member of ring.members) taken[member] = 1;
    chosen.push(ring);
    worth += ring.worth;
  }
  return { rings: chosen, worth };
}
