import { ofKind, type Leaf } from '../cases/leaf.ts';
import { itemsIn, type Item } from './plan.ts';

/** To whom an item was released; the newest word counts, and taking it back counts at once (R39, DP28). */
export function releasedTo(leaves: readonly Leaf[], itemId: string): ReadonlySet<string> {
  const released = new Set<string>();
  for (const { content } of ofKind(leaves, 'telling')) {
    if (content.leafId !== itemId) continue;
    if (content.released === 'yes') released.add(content.personId);
    else released.delete(content.personId);
  }
  return released;
}

/** What somebody in the network may know: exactly what was released for that person, and nothing else. */
export const itemsFor = (leaves: readonly Leaf[], personId: string): readonly Item[] =>
  itemsIn(leaves).filter((item) => item.content.ended === null && releasedTo(leaves, item.id).has(personId));
