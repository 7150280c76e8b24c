import type { DraftLeaf, Leaf } from '#domain/cases/leaf.ts';
import { isKeptApart, type FactName } from '#domain/networks/facts.ts';
import { pathOf, type Said, type Source } from '#domain/networks/observation.ts';
import { observationsIn, standing } from '#domain/networks/standing.ts';

type Bare = Pick<Said, 'about' | 'fact' | 'value'> & { readonly withId?: string; readonly source?: Source };
type Here = { readonly leaves: readonly Leaf[]; readonly today: string };

/** A leaf for what was just seen or said; it takes the place of what the same source said before. */
export function draftOf({ source = 'client', withId, ...bare }: Bare, { leaves, today }: Here): DraftLeaf {
  const said = { ...bare, withId: withId ?? null, needId: null, empty: null, source, on: today, until: null };
  const whole = { ...said, words: '', replaces: [] };
  const before = standing(observationsIn(leaves)).filter(
    (one) => pathOf(one) === pathOf(whole) && one.source === source && one.needId === null
  );
  const replaces = before.map(({ id }) => id).slice(-50);
  const isApart = isKeptApart(said as { fact: FactName; value: string | null });
  if (isApart) return { id: newLeafId(), kind: 'kept-apart', content: { ...said, replaces } };
  return { id: newLeafId(), kind: 'observation', content: { ...said, words: '', replaces } };
}

export const draftPerson = (name: string): DraftLeaf => ({ id: newLeafId(), kind: 'person', content: { name } });
export const draftUndoing = (leafId: string): DraftLeaf => ({ id: newLeafId(), kind: 'undoing', content: { leafId } });

/** The leaf as it will be, so that the drawing need not wait for it. */
export const asLeaf = ({ id, kind, content }: DraftLeaf, me: string): Leaf =>
  ({
    ...{ id, kind, content, layer: 'map', audience: kind === 'kept-apart' ? 'workers' : 'shared' },
    ...{ authorId: me, at: new Date(), version: 1 }
  }) as Leaf;

// An older tablet has no crypto.randomUUID.
function newLeafId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
