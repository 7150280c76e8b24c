import { priceMembers, type Priced } from './member-prices.ts';
import type { Ring } from './rings.ts';

/** Rings that share nobody, what they are worth together, and what no choice can exceed. */
export type Chosen = { readonly rings: readonly Ring[]; readonly worth: number; readonly atMost: number };

/** So many choices are looked at before the search stops and says how much better another choice might be. */
const mostSteps = 3_000_000;

/**
 * The most valuable rings in which nobody is twice. Prices per member bound what any choice is worth; rings that
 * cannot be in a better choice fall away, and the rest is tried out. Nearly always exact; `atMost` says so.
 */
export function bestRings(size: number, rings: readonly Ring[]): Chosen {
  const priced = priceMembers(size, rings);
  const hopeful = priced.rings.filter((ring) => priced.atMost + Math.min(0, priced.gainOf(ring)) > priced.worth);
  const search: Search = {
    priced,
    byMember: byMember(hopeful, size),
    isTaken: new Uint8Array(size),
    order: Array.from({ length: size }, (_, member) => member).sort((a, b) => priced.prices[b]! - priced.prices[a]!),
    chosen: [],
    best: { rings: priced.chosen, worth: priced.worth },
    steps: 0
  };
  decide(search, 0, { worth: 0, room: priced.atMost });
  const isProven = search.steps < mostSteps;
  const { worth } = search.best;
  return {
    rings: search.best.rings.toSorted((a, b) => a.members[0]! - b.members[0]!),
    worth,
    atMost: isProven ? worth : Math.max(worth, Math.floor(priced.atMost))
  };
}

type Search = {
  readonly priced: Priced;
  readonly byMember: readonly (readonly Ring[])[];
  readonly isTaken: Uint8Array;
  readonly order: readonly number[];
  readonly chosen: Ring[];
  best: { readonly rings: readonly Ring[]; readonly worth: number };
  steps: number;
};

type State = { readonly worth: number; readonly room: number };

// `room` is what the choice can still be worth in all; a member left alone costs its price, a ring what it is too dear.
function decide(search: Search, place: number, { worth, room }: State): void {
  if (worth > search.best.worth) search.best = { rings: [...search.chosen], worth };
  if (Math.floor(room + 1e-6) <= search.best.worth || search.steps++ >= mostSteps) return;
  let next = place;
  while (next < search.order.length && isSettled(search, search.order[next]!)) next++;
  if (next === search.order.length) return;
  const member = search.order[next]!;
  for (const ring of search.byMember[member]!) if (isFree(search, ring)) choose(search, ring, { next, worth, room });
  search.isTaken[member] = 1;
  decide(search, next + 1, { worth, room: room - search.priced.prices[member]! });
  search.isTaken[member] = 0;
}

const isFree = ({ isTaken }: Search, ring: Ring): boolean => ring.members.every((member) => isTaken[member] === 0);

function choose(search: Search, ring: Ring, { next, worth, room }: State & { readonly next: number }): void {
  for (const member of ring.members) search.isTaken[member] = 1;
  search.chosen.push(ring);
  decide(search, next + 1, { worth: worth + ring.worth, room: room + Math.min(0, search.priced.gainOf(ring)) });
  search.chosen.pop();
  for (const member of ring.members) search.isTaken[member] = 0;
}

const isSettled = ({ isTaken, byMember: rings }: Search, member: number): boolean =>
  isTaken[member] === 1 || rings[member]!.length === 0;

function byMember(rings: readonly Ring[], size: number): readonly (readonly Ring[])[] {
  const lists: Ring[][] = Array.from({ length: size }, () => []);
  for (const ring of rings) for (const member of ring.members) lists[member]!.push(ring);
  return lists;
}
