import { thresholds } from '../advice/thresholds.ts';
import { ofKind, type Leaf } from '../cases/leaf.ts';
import { undoneIds } from '../networks/standing.ts';

type Named = { readonly whoId: string; readonly isOften: boolean };

/**
 * R17: whom the client named with something good, in the order of the first time. From some times on the worker is told
 * "often named with warmth" (Paans 2018: the aunt). It asks nobody, and changes nothing.
 */
export function namedWithWarmth(leaves: readonly Leaf[]): readonly Named[] {
  const undone = undoneIds(leaves);
  const there = new Set(ofKind(leaves, 'person').flatMap(({ id }) => (undone.has(id) ? [] : [id])));
  const times = new Map<string, number>();
  for (const { id, content } of ofKind(leaves, 'opinion')) {
    if (content.whoId === null || undone.has(id) || !there.has(content.whoId)) continue;
    times.set(content.whoId, (times.get(content.whoId) ?? 0) + 1);
  }
  return [...times].map(([whoId, named]) => ({ whoId, isOften: named >= thresholds.warmMentions }));
}
