import { aroundFacts, isKeptApart, type AroundFact } from '../networks/facts.ts';
import { knownOf, termsOf, type Network } from '../networks/network.ts';
import type { EmptyReason } from '../advice/vocabulary.ts';
import type { Fact } from '../advice/situation.ts';

/** A value, or which of the four ways of not knowing it is (DP22); exactly one of the two is null. */
export type Cell = { readonly value: string | null; readonly empty: EmptyReason | null };
export type Row = { readonly id: string; readonly name: string; readonly facts: Readonly<Record<string, Cell>> };
export type Tie = { readonly id: string; readonly from: string; readonly to: string; readonly terms: Cell };
export type Table = { readonly egoId: string; readonly people: readonly Row[]; readonly ties: readonly Tie[] };

/** What is written of somebody: all but what is kept apart, so no judgement of a third person (DP7, DP23). */
export const exportedFacts = (Object.keys(aroundFacts) as AroundFact[]).filter(
  (fact) => !isKeptApart({ fact, value: null })
);

type Naming = {
  readonly egoId: string;
  /** Whether names are written; else P1, P2 … stand in their place. */
  readonly names: boolean;
  /** Ids that are in the file alone, so that two files cannot be laid beside each other: as many as asked for. */
  readonly newId: (at: number) => string;
};

/** The map as a table. Read `network` from what the client may see, and from nothing else. */
export function tableOf(network: Network, { egoId, names, newId }: Naming): Table {
  const ids = new Map(network.people.map(({ id }, at) => [id, newId(at)]));
  const people = network.people.map(({ id, name }, at) => ({
    id: ids.get(id)!,
    name: names ? name : `P${at + 1}`,
    facts: Object.fromEntries(exportedFacts.map((fact) => [fact, cellOf(fact, knownOf(network, id, fact)?.fact)]))
  }));
  const pairs = network.people.flatMap((one, at) => network.people.slice(at + 1).map((other) => [one, other] as const));
  const known = pairs.flatMap(([one, other]) => {
    const terms = termsOf(network, one.id, other.id);
    return terms ? [{ from: ids.get(one.id)!, to: ids.get(other.id)!, terms: cellOf('terms', terms.fact) }] : [];
  });
  return { egoId, people, ties: known.map((tie, at) => ({ id: newId(people.length + at), ...tie })) };
}

function cellOf(fact: AroundFact | 'terms', known: Fact | undefined): Cell {
  if (known === undefined) return { value: null, empty: 'not-asked' };
  if (typeof known !== 'string') return { value: null, empty: known.empty };
  return isKeptApart({ fact, value: known }) ? { value: null, empty: 'not-asked' } : { value: known, empty: null };
}
