import type pg from 'pg';
import { makeKeys, readKeys, type KeyFile } from '#server/platform/key-file.ts';
import { markPads, openVault, WrongKeys } from '#server/platform/vault.ts';

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
  refuseOthers(file, { known, ids });
  await client.query('update installation set key_ids = $1', [ids]);
  await markContacts(client);
  await client.query('commit');
}

function refuseOthers({ path }: KeyFile, { known, ids }: { known: readonly string[]; ids: readonly string[] }): void {
  const missing = known.find((id) => !ids.includes(id));
  if (missing) throw new WrongKeys(`The key file ${path} lacks the key ${missing}. ${advice}`);
  // Ways to reach people are marked with the last key.
  const last = known.at(-1);
  if (last && last !== ids.at(-1)) throw new WrongKeys(`In the key file ${path} the key ${last} must stay the last.`);
}

// Contacts of before there were marks get theirs; writing them again is enough.
async function markContacts(client: pg.Client): Promise<void> {
  await client.query(`select set_config('app.mark_pads', $1, true)`, [markPads()]);
  await client.query(`update contacts set email = email where marks = '{}'
    and (email is not null or phone is not null or postcode is not null or address is not null)`);
}

const advice = 'This database was sealed with it: put it back from your copy, or say where it is (KEYS_FILE).';
