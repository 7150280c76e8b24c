import { byTime, type Leaf } from '../cases/leaf.ts';
import { undoneIds } from './standing.ts';

/** The leaf to take back next, and the taking back to take back; null where there is none. */
export type Steps = { readonly undo: string | null; readonly redo: string | null };

type Of = { readonly me: string | null; readonly since: Date };

/**
 * The last step of somebody on the map since a moment. Steps are taken back one by one and given back in the other order;
 * who notes something new gives up what was taken back.
 */
export function stepsOf(leaves: readonly Leaf[], { me, since }: Of): Steps {
  const undone = undoneIds(leaves);
  const gone = new Set(leaves.filter(({ kind, id }) => kind === 'person' && undone.has(id)).map(({ id }) => id));
  const mine = inOrder(leaves).filter(({ authorId, at, kind }) => authorId === me && at >= since && isStep(kind));
  const undo = mine.findLast((leaf) => leaf.kind !== 'undoing' && !undone.has(leaf.id) && !gone.has(aboutOf(leaf)));
  const redo = mine.findLast((leaf) => leaf.kind === 'undoing' && isTakingBack(leaf, leaves) && !undone.has(leaf.id));
  const isNewer = undo && redo && mine.indexOf(undo) > mine.indexOf(redo);
  return { undo: undo?.id ?? null, redo: isNewer ? null : (redo?.id ?? null) };
}

const steps = new Set<Leaf['kind']>(['person', 'observation', 'kept-apart', 'put-away', 'undoing']);

/** Whether leaves of this kind are steps on the map, that can be taken back. */
export const isStep = (kind: Leaf['kind']): boolean => steps.has(kind);

// Of one moment whoever was added comes last, so that one step takes back the whole.
const inOrder = (leaves: readonly Leaf[]): readonly Leaf[] =>
  byTime(leaves).toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || Number(a.kind === 'person') - Number(b.kind === 'person')
  );

const aboutOf = ({ content }: Leaf): string => ('about' in content && content.about) || '';

// Giving back is an undoing too, of an undoing.
const isTakingBack = (leaf: Extract<Leaf, { kind: 'undoing' }>, leaves: readonly Leaf[]): boolean =>
  leaves.find(({ id }) => id === leaf.content.leafId)?.kind !== 'undoing';
