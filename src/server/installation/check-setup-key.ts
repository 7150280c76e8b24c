import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { isSetupKey } from './store.ts';

/** Whether this key opens the setting up; guessing is slowed down. */
export const checkSetupKey = async (key: string, source: string): Promise<boolean> =>
  key !== '' && key.length < 100 && (await mayTry('setup-source', source)) && (await isSetupKey(hashOf(key)));
