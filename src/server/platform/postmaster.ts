import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Runner } from './postgres-binaries.ts';

/** Where one database cluster lives and who runs it. */
export type Cluster = {
  readonly binaries: string;
  readonly folder: string;
  readonly socket: string;
  readonly log: string;
  readonly runner: Runner;
  /** Extra settings, such as fsync=off in tests. */
  readonly settings: readonly string[];
};

/** Makes the cluster where there is none. Half a cluster never counts: it is made beside its place and moved. */
export function makeCluster(cluster: Cluster): void {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return;
  const half = `${cluster.folder}.half`;
  rmSync(half, { recursive: true, force: true });
  ownedFolder(half, cluster.runner);
  const words = ['-D', half, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const made = spawnSync(join(cluster.binaries, 'bin', 'initdb'), words, {
    ...cluster.runner,
    cwd: '/',
    env: bareEnv,
    encoding: 'utf8'
  });
  if (made.status !== 0) throw new Error(`The database could not be made: ${made.stderr || made.error?.message}`);
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(half, cluster.folder);
}

export function ownedFolder(path: string, { uid, gid }: Runner): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us first and we stop it in order. */
export function launch(cluster: Cluster): ChildProcess {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${cluster.socket}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    ...cluster.settings
  ];
  const log = openSync(cluster.log, 'a', 0o600);
  const words = ['-D', cluster.folder, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(cluster.binaries, 'bin', 'postgres'), words, {
    ...cluster.runner,
    cwd: '/',
    env: bareEnv,
    detached: true,
    stdio: ['ignore', log, log]
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

/** The process id of a server that still runs on this folder, for instance after we were killed. */
export function runningOn(folder: string): number | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  if (isServing(pid, folder)) return pid;
  // The note of a dead server, or of a process that only happens to have its number.
  rmSync(file, { force: true });
  return null;
}

/** Whether this process is alive and is the server of this folder. */
export function isServing(pid: number, folder: string): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0];
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return state !== 'Z' && state !== 'X' && words.includes(folder);
  } catch {
    return false;
  }
}

const bareEnv = { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };
