import { ofKind, type Leaf } from '../cases/leaf.ts';
import { undoneIds } from '../networks/standing.ts';

type Of = { readonly me: string | null; readonly since: Date };

/** The last map that somebody took over since a moment, as far as whoever came with it is still there; null for none. */
export function lastTakenOver(leaves: readonly Leaf[], { me, since }: Of): Taken | null {
  const undone = undoneIds(leaves);
  const there = new Set(
    leaves.filter(({ kind, id: one }) => kind === 'person' && !undone.has(one)).map((one) => one.id)
  );
  const taken = ofKind(leaves, 'taken-over')
    .filter(({ authorId, at }) => authorId === me && at >= since)
    .map(({ id: leafId, content }) => ({ leafId, people: content.people.filter((one) => there.has(one)) }));
  return taken.findLast(({ people }) => people.length > 0) ?? null;
}

/** A map that was taken over: the leaf that says so, and who came with it. */
export type Taken = { readonly leafId: string; readonly people: readonly string[] };
