import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { castNeeds, castOwn, needLeaf, type CastNeed } from '#domain/example/cast-needs.ts';
import { castNetworks } from '#domain/example/cast-networks.ts';
import { isKeptApart, type FactName } from '#domain/networks/facts.ts';
import { newBlindId } from '#server/platform/ids.ts';

/** What would help somebody of the cast, what is known of it, and what stands in the plan; `people` are on the map. */
export function planNeeds(key: string, people: readonly DraftLeaf[], day: string): readonly DraftLeaf[] {
  const own = Object.entries(castOwn[key] ?? {}).map(([fact, value]) =>
    observed({ about: null, needId: null, fact: fact as FactName, value }, day)
  );
  const needs = (castNeeds[key] ?? []).flatMap((need) => {
    const id = newBlindId<string>();
    return [needLeaf(need, id, day), ...asked({ key, people, day }, need, id), ...planned(need, id)];
  });
  return [...own, ...needs];
}

type Scene = { readonly key: string; readonly people: readonly DraftLeaf[]; readonly day: string };

function asked({ key, people, day }: Scene, { may = {}, able = [] }: CastNeed, needId: string): DraftLeaf[] {
  const idOf = (one: string): string => {
    const name = castNetworks[key]?.people.find((person) => person.key === one)?.name;
    return people.find(({ content }) => (content as { name?: string }).name === name)!.id;
  };
  return [
    ...Object.entries(may).map(([one, value]) => observed({ about: idOf(one), needId, fact: 'mayAsk', value }, day)),
    ...able.map((one) => observed({ about: idOf(one), needId, fact: 'able', value: 'yes' }, day))
  ];
}

function planned({ route, steps = [] }: CastNeed, needId: string): DraftLeaf[] {
  const leaf = (kind: string, content: object): DraftLeaf => ({
    id: newBlindId(),
    kind,
    content: { needId, ...content }
  });
  return [
    ...(route ? [leaf('choice', { route, words: '' })] : []),
    ...steps.map((step) => leaf('plan-step', { act: null, ...step, ended: null }))
  ];
}

type Bare = {
  readonly about: string | null;
  readonly needId: string | null;
  readonly fact: FactName;
  readonly value: string;
};

function observed(bare: Bare, on: string): DraftLeaf {
  const said = { ...bare, withId: null, empty: null, source: 'client', on, until: null, replaces: [] };
  const isApart = isKeptApart(bare);
  const content = isApart ? { ...said, source: 'worker' } : { ...said, words: '' };
  return { id: newBlindId(), kind: isApart ? 'kept-apart' : 'observation', content };
}
