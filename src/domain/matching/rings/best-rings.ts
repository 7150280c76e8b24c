import { dearestLast, priceMembers, type Priced } from './member-prices.ts';
import type { Ring } from './rings.ts';

/** Rings that share nobody, what they are worth together, and what no choice can exceed. */
export type Chosen = {
  readonly rings: readonly Ring[];
  readonly worth: number;
  readonly atMost: number;
  /** The only rings a better choice could have, the likeliest first; none where it is proven that there is none. */
  readonly hopeful: readonly Ring[];
  readonly priced: Priced;
};

/** So many rings are looked at before the search stops and says how much better another choice might be. */
const mostSteps = 5_000_000;

/**
 * The most valuable rings in which nobody is twice. Prices per member bound what any choice is worth; rings that
 * cannot be in a better choice fall away, and the rest is tried out. Mostly exact; `atMost` says so.
 */
export function bestRings(size: number, rings: readonly Ring[]): Chosen {
  const priced = priceMembers(size, rings);
  const begun = chosenFrom({ priced, from: rings }, priced.chosen);
  const search: Search = {
    prices: priced.prices,
    options: optionsOf(begun),
    isTaken: new Uint8Array(size),
    order: Array.from({ length: size }, (_, member) => member).sort((a, b) => priced.prices[b]! - priced.prices[a]!),
    chosen: [],
    best: begun,
    steps: 0
  };
  decide(search, { next: 0, worth: 0, room: priced.atMost });
  const found = chosenFrom({ priced, from: begun.hopeful }, search.best.rings);
  return search.steps < mostSteps ? proven(found) : found;
}

/** A choice of rings, and which of these could be in a better one. */
export function chosenFrom(
  { priced, from }: { readonly priced: Priced; readonly from: readonly Ring[] },
  rings: readonly Ring[]
): Chosen {
  const { atMost, gainOf } = priced;
  const worth = rings.reduce((sum, ring) => sum + ring.worth, 0);
  const hopeful = from.filter((ring) => atMost + Math.min(0, gainOf(ring)) > worth + 0.999);
  return {
    rings: rings.toSorted((a, b) => a.members[0]! - b.members[0]!),
    worth,
    atMost: Math.max(worth, Math.floor(atMost + 1e-6)),
    hopeful: hopeful.sort(dearestLast(gainOf)),
    priced
  };
}

/** A choice of which is known that there is no better one. */
export const proven = (chosen: Chosen): Chosen => ({ ...chosen, atMost: chosen.worth, hopeful: [] });

/** A ring with what it is worth above the prices of its members, as far as that is a loss. */
type Option = { readonly ring: Ring; readonly loss: number };

type Search = {
  readonly prices: Float64Array;
  /** Per member the rings that have it, the least loss first. */
  readonly options: readonly (readonly Option[])[];
  readonly isTaken: Uint8Array;
  readonly order: readonly number[];
  readonly chosen: Ring[];
  best: Pick<Chosen, 'rings' | 'worth'>;
  steps: number;
};

type State = { readonly next: number; readonly worth: number; readonly room: number };

// `room` is what the choice can still be worth in all; a member left alone costs its price, a ring what it is too dear.
function decide(search: Search, { next, worth, room }: State): void {
  if (worth > search.best.worth) search.best = { rings: [...search.chosen], worth };
  if (!canBeBetter(search, room)) return;
  let place = next;
  while (place < search.order.length && isSettled(search, search.order[place]!)) place++;
  if (place === search.order.length) return;
  const member = search.order[place]!;
  for (const { ring, loss } of search.options[member]!) {
    search.steps++;
    if (!canBeBetter(search, room - loss)) break;
    if (isFree(search, ring)) choose(search, ring, { next: place + 1, worth: worth + ring.worth, room: room - loss });
  }
  search.isTaken[member] = 1;
  decide(search, { next: place + 1, worth, room: room - search.prices[member]! });
  search.isTaken[member] = 0;
}

const canBeBetter = ({ best, steps }: Search, room: number): boolean =>
  Math.floor(room + 1e-6) > best.worth && steps < mostSteps;

const isFree = ({ isTaken }: Search, { members }: Ring): boolean => {
  for (let i = 0; i < members.length; i++) if (isTaken[members[i]!] === 1) return false;
  return true;
};

function choose(search: Search, ring: Ring, state: State): void {
  for (const member of ring.members) search.isTaken[member] = 1;
  search.chosen.push(ring);
  decide(search, state);
  search.chosen.pop();
  for (const member of ring.members) search.isTaken[member] = 0;
}

const isSettled = ({ isTaken, options }: Search, member: number): boolean =>
  isTaken[member] === 1 || options[member]!.length === 0;

function optionsOf({ hopeful, priced }: Chosen): readonly (readonly Option[])[] {
  const lists: Option[][] = Array.from(priced.prices, () => []);
  for (const ring of hopeful) {
    const option = { ring, loss: Math.max(0, -priced.gainOf(ring)) };
    for (const member of ring.members) lists[member]!.push(option);
  }
  return lists;
}
