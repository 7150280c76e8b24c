import { hiddenIds, seenBy, type Leaf } from '../cases/leaf.ts';
import { networkOf, type Network } from './network.ts';

/**
 * The map as the client sees it, alone, together with a worker, or on paper (DP25, DP26): nothing that is kept apart, and
 * nothing that the client hid (DP9).
 */
export const safeNetwork = (leaves: readonly Leaf[], today: string): Network =>
  networkOf(safeLeaves(leaves), { today });

export function safeLeaves(leaves: readonly Leaf[]): readonly Leaf[] {
  const safe = seenBy(leaves, 'client', null);
  const hidden = hiddenIds(safe);
  return safe.filter(({ id }) => !hidden.has(id));
}
