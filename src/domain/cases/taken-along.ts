import { seenBy, type Leaf } from './leaf.ts';
import type { Cover } from './sealed-records.ts';

/**
 * DP9: what somebody takes along of the own case, as one JSON document. `madeAt` and `at` are instants (ISO 8601), days
 * are "YYYY-MM-DD"; `by` says on which side of the table it was written. What was hidden is in it too: it is one's own.
 */
export type TakenAlong = {
  readonly form: 'samenredzaam-case';
  readonly version: 1;
  readonly madeAt: string;
  readonly cover: Cover;
  readonly leaves: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: string;
    readonly by: 'me' | 'worker';
    readonly content: Readonly<Record<string, unknown>>;
  }[];
};

type Known = { readonly cover: Cover; readonly leaves: readonly Leaf[]; readonly me: string; readonly now: Date };

/** Everything of a case that its client may see. */
export function takenAlong({ cover, leaves, me, now }: Known): TakenAlong {
  const mine = seenBy(leaves, 'client', me).map(({ id, kind, at, authorId, content }) => ({
    ...{ id, kind, at: at.toISOString() },
    by: authorId === me ? ('me' as const) : ('worker' as const),
    content
  }));
  return { form: 'samenredzaam-case', version: 1, madeAt: now.toISOString(), cover, leaves: mine };
}
