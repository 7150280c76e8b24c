import type { Leaf } from '../cases/leaf.ts';
import { pathOf, type Observation } from './observation.ts';

/** The ids of the leaves that were taken back, and not given back. */
export function undoneIds(leaves: readonly Leaf[]): ReadonlySet<string> {
  const takingBack = Map.groupBy(
    leaves.filter((leaf) => leaf.kind === 'undoing'),
    ({ content }) => content.leafId
  );
  // What would go round in circles takes nothing back.
  const isUndone = (id: string, above: readonly string[]): boolean =>
    !above.includes(id) && (takingBack.get(id)?.some((undoing) => !isUndone(undoing.id, [...above, id])) ?? false);
  return new Set([...takingBack.keys()].filter((id) => isUndone(id, [])));
}

/** Whether a leaf says what was observed, shared or kept apart. */
export const isObserved = (leaf: Leaf): leaf is Leaf<'observation'> | Leaf<'kept-apart'> =>
  leaf.kind === 'observation' || leaf.kind === 'kept-apart';

/** All that was observed and not taken back, whether shared or kept apart. */
export function observationsIn(leaves: readonly Leaf[], undone = undoneIds(leaves)): readonly Observation[] {
  return leaves.flatMap((leaf): Observation[] => {
    if (undone.has(leaf.id)) return [];
    if (leaf.kind === 'observation') return [{ id: leaf.id, ...leaf.content } as Observation];
    return leaf.kind === 'kept-apart' ? [{ id: leaf.id, ...leaf.content, words: '' } as Observation] : [];
  });
}

/**
 * What still stands: an observation gives way only to one that knew of it, about the same, from the same source. What
 * two devices noted without knowing of each other stands side by side.
 */
export function standing(observations: readonly Observation[]): readonly Observation[] {
  const replaced = new Set(observations.flatMap((one) => one.replaces.map((id) => `${id} ${topicOf(one)}`)));
  return observations.filter((one) => !replaced.has(`${one.id} ${topicOf(one)}`));
}

const topicOf = (one: Observation): string => `${pathOf(one)} ${one.needId ?? ''} ${one.source}`;
