import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configuration } from '../../configuration.ts';
import { newKey } from './vault.ts';

/** Where the keys of the vault are; only where nobody named a place, we may make them ourselves. */
export type KeyFile = { readonly path: string; readonly mayBeMade: boolean };

/** The key file of KEYS_FILE, or one of our own in the data folder. */
export function keyFile(): KeyFile {
  const { KEYS_FILE, DATA_DIR } = configuration();
  return { path: resolve(KEYS_FILE ?? join(DATA_DIR, 'keys')), mayBeMade: !KEYS_FILE };
}

/** The words of the key file; null where there is none. */
export const readKeys = ({ path }: KeyFile): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Makes a key file that its owner alone may read, wholly or not at all; answers its words. */
export function makeKeys({ path }: KeyFile): string {
  mkdirSync(dirname(path), { recursive: true });
  const words = `# What is sealed in the database opens with these keys alone. Keep a copy, apart from the database.\n${newKey()}\n`;
  writeFileSync(`${path}.new`, words, { mode: 0o600, flush: true });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
  return words;
}
