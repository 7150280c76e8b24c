import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { castNetworks } from '#domain/example/cast-networks.ts';
import { isKeptApart, type FactName } from '#domain/networks/facts.ts';
import type { Said } from '#domain/networks/observation.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Days = { readonly first: string; readonly last: string };
type Bare = Pick<Said, 'about' | 'fact' | 'value' | 'source' | 'on'> & Partial<Pick<Said, 'withId' | 'words'>>;

/** The people around somebody of the cast, as leaves: whom they named at first, and what was said of them later. */
export function drawNetworks(key: string, { first, last }: Days): { first: DraftLeaf[]; last: DraftLeaf[] } {
  const network = castNetworks[key];
  if (!network) return { first: [], last: [] };
  const ids = new Map(network.people.map((one) => [one.key, newBlindId<string>()]));
  const idOf = (one: string): string => ids.get(one)!;
  const people = network.people.map(({ key: one, name }) => ({ id: idOf(one), kind: 'person', content: { name } }));
  const places = new Set<FactName>(['relation', 'domain', 'ring']);
  const said = network.people.flatMap((one) =>
    one.said.map(([fact, value, words, source = 'client']) =>
      observed({ about: idOf(one.key), fact, value, source, on: places.has(fact) ? first : last, words: words ?? '' })
    )
  );
  const ties = network.ties.map(([one, other, terms]) =>
    observed({ about: idOf(one), withId: idOf(other), fact: 'terms', value: terms, source: 'client', on: last })
  );
  const later = network.later.map(({ key: one, said: [fact, value, words = ''] }) =>
    observed({ about: idOf(one), fact, value, words, source: 'client', on: last })
  );
  const childSaid = (network.childSaid ?? []).map(({ key: one, words }) => ({
    ...{ id: newBlindId<string>(), kind: 'child-said', content: { childId: idOf(one), words, on: last } }
  }));
  return { first: people, last: [...said, ...ties, ...later, ...childSaid] };
}

function observed({ withId = null, words = '', ...bare }: Bare): DraftLeaf {
  const said = { ...bare, withId, needId: null, empty: null, until: null, replaces: [] };
  const isApart = isKeptApart(said) || said.source === 'person';
  const id = newBlindId<string>();
  return isApart ? { id, kind: 'kept-apart', content: said } : { id, kind: 'observation', content: { ...said, words } };
}
