import type { Leaf } from '../cases/leaf.ts';
import type { CloseYes } from '../cases/sealed-records.ts';
import { isChild } from '../networks/child.ts';
import { safeLeaves, safeNetwork } from '../networks/client-view.ts';
import { networkOf } from '../networks/network.ts';
import { itemsFor } from '../plans/release.ts';
import type { Item } from '../plans/plan.ts';

/** What somebody close may see, and by which names. */
export type CloseView = {
  /** What was let known to this person and still stands. */
  readonly items: readonly Item[];
  /** Names that may be said to this person, by id: the own, and those of others only where that was allowed. */
  readonly names: ReadonlyMap<string, string>;
  /** Who else is around, by name; empty where that was not allowed. */
  readonly others: readonly string[];
};
type Whose = Pick<CloseYes, 'seesOthers'> & { readonly aroundId: string; readonly today: string };

/**
 * DP28: of all that is known in a case exactly the items that were let known to this person (R39), and who else is around
 * only where the client allowed that; never a child under sixteen, whoever knows of that age, and nothing that is kept apart
 * or hidden (DP9, DP26).
 */
export function closeView(leaves: readonly Leaf[], { aroundId, seesOthers, today }: Whose): CloseView {
  const network = safeNetwork(leaves, today);
  const known = networkOf(leaves, { today });
  const named = network.people.filter(({ id }) => id === aroundId || (seesOthers === 'yes' && !isChild(known, id)));
  return {
    items: itemsFor(safeLeaves(leaves), aroundId),
    names: new Map(named.map(({ id, name }) => [id, name])),
    others: named.filter(({ id }) => id !== aroundId).map(({ name }) => name)
  };
}
