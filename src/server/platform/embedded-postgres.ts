import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from './log.ts';
import { binariesFor, canReach, openGround, runnerOf, type Runner } from './postgres-binaries.ts';
import { isServing, launch, makeCluster, ownedFolder, runningOn, type Cluster } from './postmaster.ts';

export type EmbeddedPostgres = {
  /** Where a role finds a database; a socket in a closed folder, no port and no password. */
  readonly url: (database: string, role?: string) => string;
  readonly stop: () => Promise<void>;
};

/** Starts the built-in Postgres on this folder, and starts it again whenever it dies before we stop it. */
export async function startPostgres(dataDir: string, settings: readonly string[] = []): Promise<EmbeddedPostgres> {
  const cluster = clusterIn(dataDir, settings);
  makeCluster(cluster);
  const over = new AbortController();
  let pid = await serve(cluster, over.signal);
  let repair: Promise<void> | null = null;
  const watch = setInterval(() => {
    if (repair || isServing(pid, cluster.folder)) return;
    log.warn('the database stopped; starting it again');
    repair = serve(cluster, over.signal)
      .then((again) => void (pid = again))
      .catch((error: unknown) => log.error({ error: String(error) }, 'the database does not start'))
      .finally(() => (repair = null));
  }, 100);
  watch.unref();
  const url = (database: string, role = 'postgres'): string =>
    `postgres://${role}@localhost/${database}?host=${encodeURIComponent(cluster.socket)}`;
  const stop = async (): Promise<void> => {
    over.abort();
    clearInterval(watch);
    await repair;
    await halt(cluster.folder);
  };
  return { url, stop };
}

function clusterIn(dataDir: string, settings: readonly string[]): Cluster {
  mkdirSync(dataDir, { recursive: true });
  const home = realpathSync(dataDir);
  const runner = runnerOf();
  const ground = reachableGround(home, runner);
  const folder = join(ground, 'postgres');
  if (ground !== home && !isThere(join(home, 'postgres'))) symlinkSync(folder, join(home, 'postgres'));
  const beside = join(ground, 'socket');
  // The path of a socket may not be longer than 107 bytes.
  const socket = Buffer.byteLength(beside) < 85 ? beside : join(tmpdir(), `samenredzaam-${markOf(home)}`);
  ownedFolder(socket, runner);
  return { binaries: binariesFor(runner), folder, socket, log: join(home, 'postgres.log'), runner, settings };
}

// As root in a closed folder (such as /root) the database lives outside, with a link to it from where one looks for it.
function reachableGround(home: string, runner: Runner): string {
  if (canReach(home, runner)) return home;
  const outside = join(openGround, markOf(home));
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  chmodSync(openGround, 0o755);
  return outside;
}

const isThere = (path: string): boolean => existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
const markOf = (home: string): string => createHash('sha256').update(home).digest('hex').slice(0, 12);

/** Takes over a server that still runs on the folder, or starts one; answers when it takes questions. */
async function serve(cluster: Cluster, over: AbortSignal): Promise<number> {
  // Right after a crash its last processes may still hold the memory: then a start fails, and a later one succeeds.
  for (let tries = 0; tries < 40 && !over.aborted; tries++) {
    const pid = runningOn(cluster.folder) ?? launch(cluster).pid ?? 0;
    while (isServing(pid, cluster.folder) && !over.aborted) {
      if (await answers(cluster.socket)) return pid;
      await pause(20);
    }
    if (!over.aborted) await pause(150);
  }
  throw new Error(`The database does not start; see ${cluster.log}.`);
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function halt(folder: string): Promise<void> {
  const pid = runningOn(folder);
  if (!pid) return;
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'];
  for (const signal of signals) {
    process.kill(pid, signal);
    const until = Date.now() + 10_000;
    while (isServing(pid, folder) && Date.now() < until) await pause(10);
    if (!isServing(pid, folder)) return;
  }
}
