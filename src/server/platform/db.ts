import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB as Casework } from './casework-tables.ts';
import type { DB } from './tables.ts';
import { markPads } from './vault.ts';

export type Db = Kysely<DB>;
/** A transaction in the life of a neighbourhood. */
export type Tx = Transaction<DB>;
/** A transaction in the cases of an organisation: another role, which cannot reach a neighbourhood, nor the reverse. */
export type CaseTx = Transaction<Casework>;

// A calendar day stays text: a Date would shift it to another day in another timezone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

let pool: pg.Pool | null = null;
let current: Db | null = null;
let apart: Kysely<Casework> | null = null;

/** Opens the connection pools of this process: one for neighbourhoods and a small one for cases, in roles that own nothing. */
export function connect(url: string, size = 10): Db {
  pool = poolFor(url, { size, role: 'samenredzaam_app', schema: 'public', pads: markPads() ?? '' });
  current = kyselyOn<DB>(pool);
  apart = kyselyOn<Casework>(
    poolFor(url, { size: Math.ceil(size / 2), role: 'samenredzaam_casework', schema: 'casework' })
  );
  return current;
}

type Part = { readonly size: number; readonly role: string; readonly schema: string; readonly pads?: string };

function poolFor(url: string, { size, role, schema, pads = '' }: Part): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max: size,
    options: `-c role=${role} -c search_path=${schema} -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000 -c app.mark_pads=${pads}`,
    connectionTimeoutMillis: 2000,
    allowExitOnIdle: true
  });
  made.on('connect', spareWays);
  // A broken idle connection is replaced by the pool; the query that meets a broken one fails on its own.
  made.on('error', () => undefined);
  return made;
}

const kyselyOn = <Tables>(through: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: through }),
    plugins: [new CamelCasePlugin({ underscoreBetweenUppercaseLetters: true })]
  });

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

/** The cases of this process. */
export function caseworkDb(): Kysely<Casework> {
  if (!apart) throw new Error('The database is not connected yet.');
  return apart;
}

/** The tables that both schemas have, with the same columns behind their place: what is written for one works in the other. */
type InBoth = Pick<
  DB,
  | 'answeredForms'
  | 'codeApps'
  | 'heldForms'
  | 'installation'
  | 'knownBrowsers'
  | 'mails'
  | 'mailStops'
  | 'passkeys'
  | 'people'
  | 'recoveryCodes'
  | 'sessions'
  | 'signIns'
  | 'spentChallenges'
>;

export const inEither = (tx: Tx | CaseTx): Transaction<InBoth> => tx as unknown as Transaction<InBoth>;

/** The bare pool, for the two libraries that bring their own SQL (jobs and limits). */
export function barePool(): pg.Pool {
  if (!pool) throw new Error('The database is not connected yet.');
  return pool;
}

export async function disconnect(): Promise<void> {
  const closing = [current, apart];
  current = null;
  apart = null;
  pool = null;
  await Promise.all(closing.map((one) => one?.destroy()));
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
