import type pg from 'pg';
import { makeKeys, readKeys, type KeyFile } from '#server/platform/key-file.ts';
import { openVault, WrongKeys } from '#server/platform/vault.ts';

/**
 * Brings keys and database together. A new house gets a key file of its own; a database that was sealed before must
 * find the same keys again, because with others nobody could read what is in it.
 */
export async function bringKeys(client: pg.Client, file: KeyFile): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ key_ids: string[] }>('select key_ids from installation for update');
  const known = rows[0]?.key_ids ?? [];
  const words = readKeys(file) ?? (known.length === 0 && file.mayBeMade ? makeKeys(file) : null);
  if (words === null) throw new WrongKeys(`The key file ${file.path} is not there. ${known.length > 0 ? advice : ''}`);
  const ids = openVault(words);
  const missing = known.find((id) => !ids.includes(id));
  if (missing) throw new WrongKeys(`The key file ${file.path} lacks the key ${missing}. ${advice}`);
  await client.query('update installation set key_ids = $1', [ids]);
  await client.query('commit');
}

const advice = 'This database was sealed with it: put it back from your copy, or say where it is (KEYS_FILE).';
