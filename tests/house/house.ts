import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { borrowedPages } from './borrowing.ts';
import { wrongNames } from './names.ts';
import { wrongSentences } from './sentences.ts';

export type Count = { readonly passed: number; readonly failed: number };
type Law = { readonly name: string; readonly why: string; readonly keep: () => readonly string[] };

// What was looked at before and has not changed since is not looked at again.
const remembering = (name: string): readonly string[] => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  `node_modules/.cache/${name}`
];

const laws: readonly Law[] = [
  {
    name: 'rooms',
    why: 'who may import whom: .dependency-cruiser.mjs',
    keep: () => tool('dependency-cruiser/bin/dependency-cruiser.mjs', ['src', '--config', '.dependency-cruiser.mjs'])
  },
  {
    name: 'purity and sizes',
    why: 'eslint.config.js',
    keep: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings=0', ...remembering('eslint')])
  },
  {
    name: 'dead wood',
    why: 'files, exports and packages that nobody uses: knip.json',
    keep: () => tool('knip/bin/knip.js', ['--no-progress', '--include', 'files,exports,dependencies,unlisted'])
  },
  {
    name: 'one style',
    why: 'npm run format',
    keep: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.', ...remembering('prettier')])
  },
  { name: 'pages', why: 'a page does not borrow from another page', keep: () => borrowedPages('src/routes') },
  { name: 'names', why: 'docs/words.md and docs/house.md', keep: () => wrongNames('src') },
  { name: 'sentences', why: 'messages/, in every language', keep: () => wrongSentences('messages', 'src') }
];

/** Keeps every law of the house and tells of each broken one. */
export function keepHouse(): Count {
  const broken = laws.map((law) => {
    const found = law.keep();
    console.log(`  ${found.length === 0 ? 'kept  ' : 'broken'}  ${law.name} (${law.why})`);
    for (const line of found) console.error(`    ${line}`);
    return found.length > 0;
  });
  const failed = broken.filter(Boolean).length;
  return { passed: laws.length - failed, failed };
}

function tool(path: string, words: readonly string[]): readonly string[] {
  const ran = spawnSync(process.execPath, [join('node_modules', path), ...words], { encoding: 'utf8' });
  if (ran.status === 0) return [];
  const lines = `${ran.stdout}${ran.stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [`ended with ${ran.status}`];
}

if (import.meta.main) process.exitCode = keepHouse().failed > 0 ? 1 : 0;
