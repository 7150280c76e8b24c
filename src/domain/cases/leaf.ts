import { no, yes, type Result } from '../result.ts';
import type { Audience, Fields, Layer, LeafKind, Side, Viewer } from './kind.ts';
import { isLeafKind, leafKinds, type LeafContent, type LeafKindName } from './leaf-kinds.ts';
import { faultIn, type Shape } from './shape.ts';

/** One thing that is known in a case, opened. `version` counts its changes. */
export type Leaf<Name extends LeafKindName = LeafKindName> = Name extends LeafKindName
  ? {
      readonly id: string;
      readonly kind: Name;
      readonly content: LeafContent<Name>;
      readonly layer: Layer;
      readonly audience: Audience;
      readonly authorId: string;
      readonly at: Date;
      readonly version: number;
    }
  : never;

/** A leaf before it is trusted; its id is made by who writes it, so that it can be sent twice without harm. */
export type DraftLeaf = { readonly id: string; readonly kind: string; readonly content: unknown };

/** Who writes: on which side, and who exactly. */
export type Writer = { readonly id: string; readonly as: Side };
export type LeafReason =
  'no-such-kind' | 'wrong-content' | 'not-yours-to-write' | 'recording-not-agreed' | 'no-such-leaf';
/** What is known in the case already: whether recording was agreed, and the leaves that the writer may see. */
export type KnownInCase = {
  readonly agreed: boolean;
  readonly leaves: readonly Pick<Leaf, 'id' | 'layer' | 'audience'>[];
};
export type NewLeaf = Pick<Leaf, 'id' | 'kind' | 'layer' | 'audience' | 'authorId'> & {
  readonly content: Content;
};

/**
 * Whether and how a leaf may be kept; without the client's yes nothing about the network is (DP3). What is said about
 * another leaf is kept as long as that one, and shown to the same people.
 */
export function writeLeaf(draft: DraftLeaf, by: Writer, known: KnownInCase): Result<NewLeaf, LeafReason> {
  if (!isLeafKind(draft.kind)) return no('no-such-kind');
  const kind = kindOf(draft.kind);
  if (!kind.writtenBy.includes(by.as)) return no('not-yours-to-write');
  if (isAboutNetwork(draft.kind) && !known.agreed) return no('recording-not-agreed');
  const read = readContent(draft.kind, draft.content);
  if (!read.ok) return read;
  const wrong = kind.refuses?.(read.value, by.as) ?? null;
  if (wrong !== null) return no('wrong-content', wrong);
  const place = placeOf(draft.kind, read.value, known);
  return place
    ? yes({ id: draft.id, kind: draft.kind, content: read.value, ...place, authorId: by.id })
    : no('no-such-leaf');
}

type Place = Pick<NewLeaf, 'layer' | 'audience'>;

// With the leaf it is said about, or where its kind begins; null where what it names is not there.
function placeOf(name: LeafKindName, content: Content, { leaves }: KnownInCase): Place | null {
  const named = namedIn(name, content).map((id) => leaves.find((one) => one.id === id));
  if (named.includes(undefined)) return null;
  const { layer, audience } = named.find((one) => one?.id === content['leafId']) ?? kindOf(name);
  return { layer, audience };
}

type Content = Readonly<Record<string, unknown>>;

// The ids of other leaves that a leaf is about.
const namedIn = (kind: LeafKindName, content: Content): readonly string[] =>
  ['leafId', ...(kindOf(kind).mentions ?? [])]
    .map((field) => content[field])
    .filter((id): id is string => typeof id === 'string');

/** DP16: a leaf with all that is about it, and about that; what goes where it goes. */
export function goingWith(leaves: readonly Leaf[], id: string): readonly Leaf[] {
  const going = new Set([id]);
  for (let before = 0; before < going.size;) {
    before = going.size;
    for (const { id: one, kind, content } of leaves)
      if (namedIn(kind, content).some((name) => going.has(name))) going.add(one);
  }
  return leaves.filter((leaf) => going.has(leaf.id) && (leaf.layer !== 'file' || leaf.id === id));
}

/** Reads the content of a leaf exactly; a `no` names the field. */
export function readContent(name: LeafKindName, content: unknown): Result<Content, 'wrong-content'> {
  const fields: Fields = leafKinds[name].fields;
  const parts = Object.fromEntries(Object.entries(fields).map(([field, { shape }]): [string, Shape] => [field, shape]));
  const wrong = faultIn({ is: 'group', parts }, content);
  return wrong === null ? yes(content as Content) : no('wrong-content', wrong);
}

/** DP3: whether leaves of this kind need the client's agreement. */
export const isAboutNetwork = (name: LeafKindName): boolean => kindOf(name).about === 'network';

const kindOf = (name: LeafKindName): LeafKind => leafKinds[name];

export type ChangeReason = 'not-found' | 'never-changes' | 'not-yours-to-write' | 'changed-meanwhile' | 'wrong-content';

/** Whether a leaf may get other content; of two who change it at once, the second is told. */
export function readChange(
  leaf: Leaf | undefined,
  by: Writer,
  change: { readonly version: number; readonly content: unknown }
): Result<Content, ChangeReason> {
  if (!leaf) return no('not-found');
  const kind = kindOf(leaf.kind);
  if (!kind.changes) return no('never-changes');
  if (!kind.writtenBy.includes(by.as)) return no('not-yours-to-write');
  if (leaf.version !== change.version) return no('changed-meanwhile');
  return readContent(leaf.kind, change.content);
}

/**
 * DP9: the client deletes what is shown to the client, but for what must be kept by law (the file); a worker deletes
 * what a worker wrote, and never from the file. An own note is its author's.
 */
export function mayRemove(leaf: Leaf, by: Writer): boolean {
  if (leaf.layer === 'file') return false;
  if (leaf.audience === 'author') return leaf.authorId === by.id;
  if (by.as === 'client') return leaf.audience === 'shared' || leaf.audience === 'client';
  const kind = kindOf(leaf.kind);
  return kind.writtenBy.includes('worker') && kind.onlyClientRemoves !== true;
}

/** What somebody may see of these leaves: the right leaves, and of them the right fields (DP7, DP8, DP17, DP25, DP26). */
export function seenBy(leaves: readonly Leaf[], viewer: Exclude<Viewer, 'author'>, me: string | null): readonly Leaf[] {
  return leaves.filter((leaf) => isFor(leaf, viewer, me)).map((leaf) => withoutOthers(leaf, viewer));
}

function isFor(leaf: Leaf, viewer: Viewer, me: string | null): boolean {
  if (leaf.audience === 'author') return viewer === 'worker' && leaf.authorId === me;
  if (leaf.audience === 'client') return viewer === 'client';
  return leaf.audience === 'shared' || viewer === 'worker';
}

function withoutOthers(leaf: Leaf, viewer: Viewer): Leaf {
  const { fields } = kindOf(leaf.kind);
  const looks = leaf.audience === 'author' ? 'author' : viewer;
  const allowed = Object.entries(leaf.content).filter(([name]) => fields[name]?.seenBy.includes(looks) ?? false);
  return { ...leaf, content: Object.fromEntries(allowed) } as Leaf;
}

/** DP9: the leaves that the client keeps off screens and prints that others may see. */
export function hiddenIds(leaves: readonly Leaf[]): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const leaf of byTime(leaves)) {
    if (leaf.kind !== 'hiding') continue;
    if (leaf.content.hidden === 'yes') hidden.add(leaf.content.leafId);
    else hidden.delete(leaf.content.leafId);
  }
  return hidden;
}

/** What the client says about a leaf, oldest first. */
export const correctionsOf = (leaves: readonly Leaf[], leafId: string): readonly Leaf<'correction'>[] =>
  byTime(leaves).filter(
    (leaf): leaf is Leaf<'correction'> => leaf.kind === 'correction' && leaf.content.leafId === leafId
  );

/** Oldest first; two of the same moment in the order of their ids, so that every device folds alike. */
export const byTime = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));

/** The leaves of one kind, oldest first. */
export const ofKind = <Name extends LeafKindName>(leaves: readonly Leaf[], kind: Name): readonly Leaf<Name>[] =>
  byTime(leaves).filter((leaf): leaf is Extract<Leaf, { kind: Name }> & Leaf<Name> => leaf.kind === kind);
