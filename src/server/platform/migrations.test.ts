import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../tests/database.ts';
import { migrate } from './migrations.ts';

const database = useDatabase();

it('has nothing to do the second time, however many start at once', async () => {
  const done = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(done).toEqual([[], [], []]);
});

it('refuses a migration that was changed afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeFileSync(join(folder, '0001-neighbourhood-life.sql'), 'select 1');
  await expect(migrate(database.url, folder)).rejects.toThrow('changed after it was applied');
});

it('refuses a database of a newer program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  await expect(migrate(database.url, folder)).rejects.toThrow('newer than this program');
});

it('gives the application a role that owns nothing and passes no wall', async () => {
  const [role] = await database.asOwner(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'samenredzaam_app'`
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  const owned = await database.asOwner(
    `select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'samenredzaam_app')`
  );
  expect(owned).toEqual([]);
});
