import type { Leaf } from '../cases/leaf.ts';
import type { FactName, LifeDomain, Ring } from './facts.ts';
import type { Place } from './layout.ts';
import { networkOf, valueOf, type Network } from './network.ts';
import { isObserved } from './standing.ts';

const drawnFacts = new Set<FactName>(['ring', 'domain', 'gives', 'receives', 'terms']);

/** The leaves that a drawing needs: who is on the map, where, and what is between them. */
export function drawnLeaves(leaves: readonly Leaf[], today: string): readonly Leaf[] {
  const shown = new Set(networkOf(leaves, { today }).people.map(({ id }) => id));
  const drawn = leaves.filter((leaf) => {
    if (leaf.kind === 'person') return shown.has(leaf.id);
    if (!isObserved(leaf)) return false;
    const { about, withId, fact } = leaf.content;
    return about !== null && shown.has(about) && (withId === null || shown.has(withId)) && drawnFacts.has(fact);
  });
  return [...drawn, ...undoingsOf(leaves, new Set(drawn.map(({ id }) => id)))];
}

// What takes back something of these, and what takes that back.
function undoingsOf(leaves: readonly Leaf[], about: ReadonlySet<string>): readonly Leaf[] {
  const known = new Set(about);
  const found = new Map<string, Leaf>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const leaf of leaves)
      if (leaf.kind === 'undoing' && known.has(leaf.content.leafId)) {
        known.add(leaf.id);
        found.set(leaf.id, leaf);
      }
  }
  return [...found.values()];
}

export type Tie = { readonly one: string; readonly other: string; readonly terms: string };
/** Between the client and somebody: who does something for whom. */
export type Arrow = { readonly id: string; readonly gives: boolean; readonly receives: boolean };

export const placesOf = (network: Network): readonly Place[] =>
  network.people.map(({ id }) => ({
    id,
    ring: valueOf(network, id, 'ring') as Ring | null,
    domain: valueOf(network, id, 'domain') as LifeDomain | null
  }));

/** How people get on, where it is known; whom nothing is noted of stands there just the same. */
export const tiesOf = (network: Network): readonly Tie[] =>
  [...network.facts.values()].flatMap(({ path, fact }): Tie[] => {
    const [, one, other] = /^pairs\.([^+]+)\+(.+)\.terms$/.exec(path) ?? [];
    return one && other && typeof fact === 'string' ? [{ one, other, terms: fact }] : [];
  });

export const arrowsOf = (network: Network): readonly Arrow[] =>
  network.people.flatMap(({ id }) => {
    const [gives, receives] = (['gives', 'receives'] as const).map((fact) => valueOf(network, id, fact) === 'yes');
    return gives || receives ? [{ id, gives: gives!, receives: receives! }] : [];
  });

const longest = 13;

/** A name in at most two lines of thirteen letters. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= longest) return [name];
  const at = name.lastIndexOf(' ', longest);
  const [first, rest] =
    at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name.slice(0, longest), name.slice(longest)];
  return [first, rest.length > longest ? `${rest.slice(0, longest - 1)}…` : rest];
}
