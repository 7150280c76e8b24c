import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { keepSetupKey } from './store.ts';

/**
 * The key with which the first neighbourhood may be set up, so that no stranger takes over an empty house.
 * Each start makes a new one, known only to who started it; null once the house was set up.
 */
export async function makeSetupKey(): Promise<string | null> {
  const key = newSecret();
  return (await keepSetupKey(hashOf(key))) ? key : null;
}
