import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from './chromium.ts';
import { keepHouse } from './house/house.ts';

type Count = { readonly passed: number; readonly failed: number };

const results = mkdtempSync(join(tmpdir(), 'samenredzaam-results-'));

/** Everything that must be so, from quick to slow; the last line counts it. */
const steps: readonly (readonly [string, () => Count | Promise<Count>])[] = [
  ['types', types],
  ['house', keepHouse],
  ['units, properties and stores on Postgres', () => vitest('vitest.config.ts')],
  ['journeys in the browser, and faults', journeys]
];

let passed = 0;
let failed = 0;
const chosen = process.argv.slice(2);
for (const [name, step] of steps) {
  if (chosen.length > 0 && !chosen.some((word) => name.includes(word))) continue;
  console.log(`\n— ${name}`);
  const began = Date.now();
  const count = await step();
  passed += count.passed;
  failed += count.failed;
  console.log(`  ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
}
rmSync(results, { recursive: true, force: true });
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

function types(): Count {
  const synced = tool('@sveltejs/kit/svelte-kit.js', ['sync']);
  const checked = tool('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
  return synced && checked ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function journeys(): Count {
  const missing = installChromium();
  if (missing) console.error(missing);
  return missing ? { passed: 0, failed: 1 } : vitest('tests/journeys.config.ts');
}

function vitest(config: string): Count {
  const out = join(results, `${config.replaceAll('/', '-')}.json`);
  const words = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${out}`];
  const fine = tool('vitest/vitest.mjs', words);
  const { numPassedTests, numFailedTests } = counted(out);
  // A file that cannot even be read counts as one that failed.
  return { passed: numPassedTests, failed: numFailedTests || (fine ? 0 : 1) };
}

function counted(path: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

function tool(path: string, words: readonly string[]): boolean {
  return spawnSync(process.execPath, [join('node_modules', path), ...words], { stdio: 'inherit' }).status === 0;
}
