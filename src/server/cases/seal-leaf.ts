import type { Leaf } from '#domain/cases/leaf.ts';
import { openJson, sealJson, type KeyRing, type Sealed } from '#server/platform/key-ring.ts';
import type { SealedLeaf } from './store-leaves.ts';

export type LeafAt = { readonly organisationId: string; readonly caseId: string };
type Bookkeeping = Pick<SealedLeaf, 'id' | 'layer' | 'audience' | 'authorId' | 'version'>;
type Inside = { readonly kind: string; readonly content: unknown; readonly at: string };

/** Seals a leaf for its own row: in another row, another layer or another version it does not open. */
export function sealLeaf(
  ring: KeyRing,
  at: LeafAt,
  leaf: Bookkeeping & { readonly kind: string; readonly content: unknown; readonly at: Date }
): Sealed {
  const inside: Inside = { kind: leaf.kind, content: leaf.content, at: leaf.at.toISOString() };
  return sealJson(ring, inside, leafAbout(at, leaf));
}

export function unsealLeaf(ring: KeyRing, at: LeafAt, row: SealedLeaf): Leaf {
  const { kind, content, at: moment } = openJson<Inside>(ring, row, leafAbout(at, row));
  const { id, layer, audience, authorId, version } = row;
  return { id, kind, content, layer, audience, authorId, version, at: new Date(moment) } as Leaf;
}

const leafAbout = (at: LeafAt, leaf: Bookkeeping): string =>
  [
    'casework.leaves',
    at.organisationId,
    at.caseId,
    leaf.id,
    leaf.layer,
    leaf.audience,
    leaf.authorId,
    leaf.version
  ].join(' ');
