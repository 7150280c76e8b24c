import type { DraftLeaf } from '../cases/leaf.ts';

const sendable = new Set(['person', 'observation', 'kept-apart', 'put-away', 'undoing']);

/** Whether a device may send such a leaf: of the map, by a name, and not of a day that is still to come. */
export function isSendable({ kind, content }: DraftLeaf, today: string): boolean {
  if (!sendable.has(kind) || typeof content !== 'object' || content === null) return false;
  if ('on' in content && typeof content.on === 'string' && content.on > today) return false;
  return kind !== 'person' || ('name' in content && typeof content.name === 'string' && content.name.trim() !== '');
}
