import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../../src/domain/matching/plan/problem.ts';
import { writeNetwork } from './network-file.ts';

export type Lemon = { readonly solve: (problem: Problem) => Solved; readonly away: () => void };
export type Solved = { readonly objective: number; readonly ms: number; readonly megabytes: number };

const header = '/usr/include/lemon/network_simplex.h';

/** LEMON's network simplex, built from Debian's liblemon-dev; or in one line why not. */
export function openLemon(): Lemon | string {
  if (spawnSync('g++', ['--version']).status !== 0) return 'skipped: no C++ compiler here (g++)';
  if (!existsSync(header)) install();
  if (!existsSync(header)) return 'skipped: LEMON is missing (as root: apt-get install liblemon-dev)';
  const folder = mkdtempSync(join(tmpdir(), 'samenredzaam-lemon-'));
  const program = join(folder, 'lemon');
  const built = spawnSync('g++', ['-O3', '-o', program, join(import.meta.dirname, 'lemon.cpp')], { encoding: 'utf8' });
  if (built.status !== 0) return `skipped: LEMON could not be built: ${built.stderr.split('\n')[0]}`;
  const network = join(folder, 'network');
  return {
    solve: (problem) => {
      writeNetwork(problem, network);
      return JSON.parse(spawnSync(program, [network], { encoding: 'utf8' }).stdout) as Solved;
    },
    away: () => rmSync(folder, { recursive: true, force: true })
  };
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'liblemon-dev'], { env });
}
