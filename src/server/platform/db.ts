import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// A calendar day stays text: a Date would shift it to another day in another timezone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

let pool: pg.Pool | null = null;
let current: Db | null = null;

/** Opens the one connection pool of this process, in the role that owns nothing. */
export function connect(url: string, size = 10): Db {
  pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: '-c role=samenredzaam_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000',
    connectionTimeoutMillis: 2000,
    allowExitOnIdle: true
  });
  pool.on('connect', spareWays);
  // A broken idle connection is replaced by the pool; the query that meets a broken one fails on its own.
  pool.on('error', () => undefined);
  current = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ underscoreBetweenUppercaseLetters: true })]
  });
  return current;
}

type Ask = (...words: unknown[]) => unknown;

/**
 * Spares the way to and fro: a transaction begins together with its first words (who, where, on what duty), and each
 * connection remembers its plans, because planning a question through the walls takes longer than answering it.
 */
function spareWays(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as Ask;
  let begins = false;
  client.query = ((text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    if (text === 'begin') {
      begins = true;
      return Promise.resolve({ command: 'BEGIN', rows: [], rowCount: 0 });
    }
    const isFirst = begins;
    begins = false;
    if (typeof text !== 'string') return ask(text, values, ...rest);
    if (Array.isArray(values) && values.length > 0) {
      if (isFirst) ask('begin');
      return ask({ text, values, name: nameOf(text) }, ...rest);
    }
    return ask(isFirst ? `begin;${text}` : text, ...rest);
  }) as typeof client.query;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  if (names.size < 1000) names.set(text, name);
  return name;
}

/** The database of this process. */
export function db(): Db {
  if (!current) throw new Error('The database is not connected yet.');
  return current;
}

/** The bare pool, for the two libraries that bring their own SQL (jobs and limits). */
export function barePool(): pg.Pool {
  if (!pool) throw new Error('The database is not connected yet.');
  return pool;
}

export async function disconnect(): Promise<void> {
  const closing = current;
  current = null;
  pool = null;
  await closing?.destroy();
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001'
]);

/** Whether this error says that the database is not there (now); trying again later may help. */
export function isDatabaseAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = (thrown as { code?: string }).code;
  return (code !== undefined && awayCodes.has(code)) || /timeout exceeded|Connection terminated/.test(thrown.message);
}
