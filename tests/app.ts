import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { urlOf } from './database-server.ts';

export type App = {
  readonly origin: string;
  readonly dataDir: string;
  /** Asks the database of this app as its owner. */
  readonly asOwner: (words: string, values?: unknown[]) => Promise<pg.QueryResultRow[]>;
  /** What it has printed until now. */
  readonly said: () => string;
  readonly process: ChildProcess;
  /** Ctrl-C; answers the exit code. */
  readonly stop: () => Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
};

export type Opening = { readonly env?: Record<string, string>; readonly dataDir?: string };

const home = resolve(import.meta.dirname, '..');

/** Starts the whole thing as `npm start` does, on a free port; on TEST_DATABASE_URL when that is given. */
export async function openApp(opening: Opening = {}): Promise<App> {
  const port = await freePort();
  const dataDir = opening.dataDir ?? newDataDir();
  const outside = await outsideDatabase(dataDir, opening);
  const env = { ...bareEnv(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...outside, ...opening.env };
  const started = startWith(env);
  const origin = `http://localhost:${port}`;
  await Promise.race([until(() => started.said().includes('Ctrl-C stops')), failure(started)]);
  const socket = `postgres://postgres@localhost/samenredzaam?host=${encodeURIComponent(join(dataDir, 'socket'))}`;
  const asOwner = (words: string, values?: unknown[]) => ask(outside['DATABASE_URL'] ?? socket, words, values);
  return { origin, dataDir, asOwner, ...started, stop: () => started.kill('SIGINT') };
}

export type Started = Pick<App, 'said' | 'process' | 'kill'> & { readonly ended: Promise<number | null> };

/** Starts it and waits for nothing. */
export function startWith(env: Record<string, string | undefined>): Started {
  const words = ['src/cli/start.ts'];
  const child = spawn(process.execPath, words, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (more: Buffer) => (said += more.toString()));
  child.stderr.on('data', (more: Buffer) => (said += more.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { said: () => said, process: child, kill, ended };
}

/** Throws its data away, when a test is done with it. */
export const forget = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenredzaam-app-'));
  chmodSync(folder, 0o711);
  return folder;
}

export const bareEnv = (): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: 'production'
});

/** Waits until something is so: looks again and again, and gives up after a while. */
export async function until(isSo: () => boolean | Promise<boolean>, patience = 240_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((done) => setTimeout(done, 40));
  }
}

async function failure(started: Started): Promise<never> {
  const code = await started.ended;
  throw new Error(`The app ended with ${code}: ${started.said()}`);
}

async function outsideDatabase(dataDir: string, opening: Opening): Promise<Record<string, string>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given || opening.env?.['DATABASE_URL']) return {};
  const name =
    dataDir
      .split('/')
      .at(-1)
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '_') ?? '';
  await ask(given, `create database ${name}`).catch(() => undefined);
  return { DATABASE_URL: urlOf(given, name) };
}

async function ask(url: string, words: string, values?: unknown[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(words, values)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
