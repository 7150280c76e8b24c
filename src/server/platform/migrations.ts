import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { queueNames } from './queues.ts';

export type Migration = { readonly name: string; readonly words: string; readonly checksum: string };

export const migrationsFolder = join(import.meta.dirname, '../../../migrations');

/** The migrations in their order. */
export function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  return names.sort().map((name) => {
    const words = readFileSync(join(folder, name), 'utf8');
    return { name, words, checksum: createHash('sha256').update(words).digest('hex') };
  });
}

/** Brings a database up to date, forward only. Several may start at once: they wait for each other. */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('samenredzaam migrations'))`);
    await refuseOldServer(client);
    const done = await applyNew(client, migrationsIn(folder));
    await wallOffTheUnseen(client);
    await client.query('commit');
    await raiseQueues(client, url);
    await openToApplication(client);
    return done;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  if (Number(rows[0]?.server_version_num) < 150000) throw new Error('PostgreSQL 15 or newer is needed.');
}

async function applyNew(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`create table if not exists migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations');
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const fresh = migrations.filter((migration) => isNew(migration, applied));
  const unknown = [...applied.keys()].find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown) throw new Error(`The database knows ${unknown}, which is newer than this program.`);
  for (const { name, words, checksum } of fresh) {
    await client.query(words);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum]);
  }
  return fresh.map((migration) => migration.name);
}

// Every table that names somebody, a new one as well, stands behind the wall of who may not see whom.
async function wallOffTheUnseen(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regproc('public.wall_off_the_unseen') is not null as known`);
  if (rows[0]?.known) await client.query('select wall_off_the_unseen()');
}

function isNew({ name, checksum }: Migration, applied: ReadonlyMap<string, string>): boolean {
  const known = applied.get(name);
  if (known !== undefined && known !== checksum) throw new Error(`${name} was changed after it was applied.`);
  return known === undefined;
}

// The queues bring their own tables and their own way of keeping them up to date, and their own lock.
async function raiseQueues(client: pg.Client, url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schedule: true, supervise: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  const { rows } = await client.query<{ name: string }>('select name from pgboss.queue');
  const known = new Set(rows.map((row) => row.name));
  for (const name of queueNames)
    if (!known.has(name)) await boss.createQueue(name, { retryLimit: 8, retryDelay: 20, retryBackoff: true });
  await boss.stop({ graceful: false });
}

// The roles that serve people may use the tables, and own or change none.
async function openToApplication(client: pg.Client): Promise<void> {
  const roles = 'samenredzaam_app, samenredzaam_casework';
  await client.query(`
    grant ${roles} to current_user;
    revoke all on migrations from samenredzaam_app;
    grant usage on schema pgboss to ${roles};
    grant select, insert, update, delete on all tables in schema pgboss to ${roles};
    grant usage, select on all sequences in schema pgboss to ${roles};
    grant execute on all functions in schema pgboss to ${roles}`);
}
