import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '../..');
const noted = join(home, 'build', 'made-from');
const sources = ['src', 'messages', 'static', 'project.inlang/settings.json', 'vite.config.ts', 'package-lock.json'];

/** Builds the pages when there is no build, or when anything it was made from has changed since. */
export function buildWhenStale(): void {
  const mark = markOfSources();
  if (existsSync(noted) && readFileSync(noted, 'utf8') === mark) return;
  console.log('Building the pages; this takes half a minute, and only after a change.');
  for (const [tool, ...words] of steps) {
    const done = spawnSync(process.execPath, [join(home, 'node_modules', tool), ...words], {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' }
    });
    if (done.status !== 0) throw new Error(`Building failed.\n${done.stdout}\n${done.stderr}`);
  }
  writeFileSync(noted, mark);
}

const steps = [
  ['@sveltejs/kit/svelte-kit.js', 'sync'],
  ['vite/bin/vite.js', 'build']
] as const;

// By content, not by date: a fresh checkout changes every date.
function markOfSources(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesIn(join(home, source)))) {
    hash.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesIn(join(path, name)));
}
