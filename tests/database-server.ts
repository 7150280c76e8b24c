import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/platform/embedded-postgres.ts';
import { migrate, migrationsFolder, migrationsIn } from '#server/platform/migrations.ts';
import { queueNames } from '#server/platform/queues.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the server that the tests run on, as a role that may make databases. */
    serverUrl: string;
    /** The name of the migrated database that every test file gets a copy of. */
    template: string;
  }
}

/** Runs before all tests: a Postgres (TEST_DATABASE_URL, or one of our own that is gone afterwards) and a template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await serverForTests();
  project.provide('serverUrl', server.url);
  project.provide('template', await makeTemplate(server.url));
  return server.stop;
}

export async function serverForTests(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'samenredzaam-test-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres(folder, ['fsync=off', 'full_page_writes=off', 'max_connections=200']);
  const stop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url('postgres'), stop };
}

/** A migrated, empty database, made anew only when a migration or a queue changed. */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const migrations = migrationsIn(migrationsFolder).map((migration) => migration.checksum);
  const mark = createHash('sha256')
    .update([...migrations, ...queueNames].join())
    .digest('hex');
  const name = `samenredzaam_template_${mark.slice(0, 16)}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('samenredzaam template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    await client.query(`drop database if exists ${name}_half`);
    await client.query(`create database ${name}_half`);
    await migrate(urlOf(serverUrl, `${name}_half`));
    await client.query(`alter database ${name}_half rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
