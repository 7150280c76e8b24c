import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newKey, seal, unseal } from '#server/platform/vault.ts';
import { makeNeighbourhood, makePerson, useDatabase } from '../../tests/database.ts';
import { bringKeys } from './bring-keys.ts';

const database = useDatabase();
const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'data', 'keys');
const ours = { path, mayBeMade: true };

async function bring(file = ours): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await bringKeys(client, file);
  } finally {
    await client.end();
  }
}

test('a named key file is never made: a wrong path stops the start', async () => {
  await expect(bring({ path, mayBeMade: false })).rejects.toThrow(path);
  expect(existsSync(path)).toBe(false);
});

test('the first of several starts makes the keys, for its owner alone, and the others take them', async () => {
  await Promise.all([bring(), bring(), bring()]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const sealed = seal('kept', 'x');
  await bring();
  expect(unseal(sealed, 'x')).toBe('kept');
});

test('a new key comes first and the oldest stays last; contacts of before there were marks get theirs', async () => {
  const there = await makeNeighbourhood('met-sleutels');
  const jan = await makePerson(there, 'Jan');
  await database.asOwner(`update contacts set marks = '{}' where person_id = $1`, [jan.id]);
  const oldest = readFileSync(path, 'utf8').trim();
  writeFileSync(path, `${oldest}\n${newKey()}\n`);
  await expect(bring()).rejects.toThrow('must stay the last');
  writeFileSync(path, `${newKey()}\n${oldest}\n`);
  await bring();
  const [row] = await database.asOwner<{ marks: string[] }>('select marks from contacts where person_id = $1', [
    jan.id
  ]);
  expect(row!.marks).toHaveLength(1);
});

test('a sealed database does not start without its keys, nor with others', async () => {
  const [before] = await database.asOwner('select key_ids from installation');
  rmSync(path);
  await expect(bring()).rejects.toThrow('put it back from your copy');
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, newKey());
  await expect(bring()).rejects.toThrow('lacks the key');
  expect(await database.asOwner('select key_ids from installation')).toEqual([before]);
});
