import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { keepSetupKey, openNeighbourhoodDoor, setupDoors, type SetupDoor } from './store.ts';

/** A key and the doors that it opens. */
export type SetupKey = { readonly key: string; readonly doors: readonly SetupDoor[] };

/**
 * The key with which a neighbourhood and an organisation may be set up, each once, so that no stranger takes over an
 * empty house. Each start makes a new one, known only to who started it; null once both were set up. With `oneMore` it opens
 * the door of neighbourhoods again, for one more.
 */
export async function makeSetupKey(oneMore: boolean): Promise<SetupKey | null> {
  const key = newSecret();
  if (oneMore) await openNeighbourhoodDoor();
  const kept = await Promise.all(setupDoors.map((door) => keepSetupKey(hashOf(key), door)));
  const doors = setupDoors.filter((_, at) => kept[at]);
  return doors.length > 0 ? { key, doors } : null;
}
