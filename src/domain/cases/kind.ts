import type { Holds, Shape } from './shape.ts';

/**
 * How long something stays (DP15): scratch of a conversation, the map of people around, the formal file with only what
 * founded a decision, and a worker's own note (DP17).
 */
export const layers = ['scratch', 'map', 'file', 'note'] as const;
export type Layer = (typeof layers)[number];

/** For whom a leaf is: client and workers, workers alone (DP7, DP26), its author alone (DP17), or the client alone (DP10). */
export type Audience = 'shared' | 'workers' | 'author' | 'client';

/** Who looks: the client, or whoever looks along with the client (DP25); a worker of the case; the author of a leaf. */
export type Viewer = 'client' | 'worker' | 'author';

/** Who writes: whom a case is about, a worker, or somebody close on a page of their own (R64). */
export type Side = 'client' | 'worker' | 'close';

/** DP1: what must be known of every field before it may exist. */
export type Care = {
  /** What it is needed for, in words. */
  readonly purpose: string;
  /** On what the organisation may keep it (GDPR art. 6): its public task, a legal duty, or the wish of the client. */
  readonly basis: 'public-task' | 'legal-duty' | 'own-wish';
  readonly seenBy: readonly Viewer[];
  /** Until when: with its layer, as long as the case is there, or as long as somebody may come in. */
  readonly kept: Layer | 'case' | 'account';
};
export type Field = Care & { readonly shape: Shape };
export type Fields = Readonly<Record<string, Field>>;

/** A kind of leaf: where it begins, for whom it is, and what it holds. */
export type LeafKind = {
  readonly layer: Layer;
  readonly audience: Audience;
  /** DP3: what is about the network or about other people is kept only with the client's agreement. */
  readonly about: 'case' | 'network';
  readonly writtenBy: readonly Side[];
  /** What was observed is added to and never changed, so that two devices never lose each other's words. */
  readonly changes: boolean;
  /** R15: what was said in a conversation is the client's: no worker deletes a stop. */
  readonly onlyClientRemoves?: true;
  /** Fields with the id of somebody around the client: that leaf must be there, and this one goes with it (DP16). */
  readonly mentions?: readonly string[];
  /** Refuses what no shape can: the name of the field that cannot be so, or null. */
  readonly refuses?: (content: Readonly<Record<string, unknown>>, by: Side) => string | null;
  readonly fields: Fields;
};

/** The content of a leaf of this kind. */
export type ContentOf<Kind extends { readonly fields: Fields }> = {
  readonly [Name in keyof Kind['fields']]: Holds<Kind['fields'][Name]['shape']>;
};

/** Fields that share one care. */
export const caredFor = <const Shapes extends Readonly<Record<string, Shape>>, const With extends Care>(
  care: With,
  shapes: Shapes
) =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, { ...care, shape }])) as unknown as {
    readonly [Name in keyof Shapes]: With & { readonly shape: Shapes[Name] };
  };

/** DP1: the fields that lack one of the four, as "kind.field: what is missing". */
export function carelessFields(kinds: Readonly<Record<string, { readonly fields: Fields }>>): readonly string[] {
  return Object.entries(kinds).flatMap(([kind, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      missingOf(field as Partial<Field>).map((what) => `${kind}.${name}: ${what}`)
    )
  );
}

function missingOf({ purpose, basis, seenBy, kept }: Partial<Field>): string[] {
  const missing: string[] = [];
  if (!purpose || purpose.trim().length < 10) missing.push('purpose');
  if (!basis) missing.push('legal basis');
  if (!seenBy || seenBy.length === 0) missing.push('who sees it');
  if (!kept) missing.push('retention');
  return missing;
}
