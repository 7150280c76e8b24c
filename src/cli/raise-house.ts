import { resolve } from 'node:path';
import pg from 'pg';
import { configuration } from '../configuration.ts';
import { startPostgres, type EmbeddedPostgres } from '#server/platform/embedded-postgres.ts';
import { lockFolder } from '#server/platform/instance-lock.ts';
import { keyFile } from '#server/platform/key-file.ts';
import { migrate } from '#server/platform/migrations.ts';
import { bringKeys } from './bring-keys.ts';

const database = 'samenredzaam';
const servant = 'samenredzaam_web';

/**
 * Gets the database and its keys ready: the one of DATABASE_URL, or our own in the data folder. Afterwards DATABASE_URL says where
 * the application finds it. Answers how to leave it, when everything that uses it has stopped.
 */
export async function raiseHouse(): Promise<() => Promise<void>> {
  const { DATABASE_URL: given, DATABASE_URL_DIRECT: direct, DATA_DIR } = configuration();
  if (given) {
    await migrate(direct ?? given);
    await ask(direct ?? given, (client) => bringKeys(client, keyFile()));
    return async () => undefined;
  }
  const folder = resolve(DATA_DIR);
  await lockFolder(folder);
  const postgres = await startPostgres(folder);
  try {
    await furnish(postgres);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  process.env['DATABASE_URL'] = postgres.url(database, servant);
  process.env['DATABASE_URL_DIRECT'] = postgres.url(database);
  return postgres.stop;
}

/** Our own server gets our database, and a role to sign in with that can do no more than serve people. */
async function furnish(postgres: EmbeddedPostgres): Promise<void> {
  await ask(postgres.url('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  });
  await migrate(postgres.url(database));
  await ask(postgres.url(database), async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [servant]);
    if (!rowCount) await client.query(`create role ${servant} login noinherit`);
    await client.query(`grant samenredzaam_app, samenredzaam_casework to ${servant}`);
    await bringKeys(client, keyFile());
  });
}

async function ask(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
