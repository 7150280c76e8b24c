import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const forbidden = /(Service|Manager|Helper|Util|Impl|DTO|Entity|Model)s?$/;
const cupboards = new Set(['platform']);

/** Every folder is a word of docs/words.md; every happening is named like its file; nothing has a grey name. */
export function wrongNames(source: string): readonly string[] {
  const words = new Set(
    [...readFileSync('docs/words.md', 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map((found) => found[1])
  );
  const folders = ['domain', 'server'].flatMap((room) =>
    readdirSync(join(source, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !words.has(entry.name) && !cupboards.has(entry.name))
      .map((entry) => `src/${room}/${entry.name}: this word is not in docs/words.md`)
  );
  const files = filesUnder(source).filter((path) => path.endsWith('.ts'));
  return [...folders, ...files.flatMap(wrongFile), ...files.flatMap(greyNames)];
}

function wrongFile(path: string): readonly string[] {
  const name = basename(path).replace(/(\.test|\.d|\.server)?\.ts$/, '');
  if (!name.startsWith('+') && !kebab.test(name)) return [`${path}: a file name is written in kebab-case`];
  const isHappening = /src\/server\/(?!platform\/)[a-z-]+\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts');
  if (!isHappening || /^store(-|$)/.test(name)) return [];
  const happening = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const exported = new RegExp(`export (async )?(function|const) ${happening}\\b`);
  return exported.test(readFileSync(path, 'utf8')) ? [] : [`${path}: exports no ${happening}`];
}

function greyNames(path: string): readonly string[] {
  const declared = readFileSync(path, 'utf8').matchAll(/^export (?:type|interface|class|function|const) (\w+)/gm);
  return [...declared]
    .filter(([, name]) => forbidden.test(name!))
    .map(([, name]) => `${path}: ${name} says too little`);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
