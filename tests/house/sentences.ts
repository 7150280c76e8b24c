import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Sentences = ReadonlyMap<string, string>;

/** Words that blame, label or talk office language; no Dutch sentence of ours has them. */
const unkind =
  /\b(kwetsba\w+|hulpbehoevend\w*|zielig\w*|doelgroep\w*|cliënt\w*|zorgvrager\w*|mismatch|score|ranglijst)\b/i;
const longest = 22;

/** Every sentence is there in every language with the same blanks, is used, and is plain. */
export function wrongSentences(folder: string, source: string): readonly string[] {
  const nl = sentencesOf(join(folder, 'nl.json'));
  const en = sentencesOf(join(folder, 'en.json'));
  return [...missing(nl, en), ...unused(nl, source), ...plain(nl), ...bareText(source)];
}

function missing(nl: Sentences, en: Sentences): string[] {
  const lacks = (here: Sentences, there: Sentences, name: string) =>
    [...here.keys()].filter((key) => !there.has(key)).map((key) => `${name}: ${key} is missing`);
  const unlike = [...nl].filter(([key, words]) => en.has(key) && blanks(words) !== blanks(en.get(key)!));
  return [
    ...lacks(nl, en, 'en.json'),
    ...lacks(en, nl, 'nl.json'),
    ...unlike.map(([key]) => `${key}: the blanks differ between nl and en`)
  ];
}

function unused(nl: Sentences, source: string): string[] {
  const code = filesUnder(source)
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const called = new Set([...code.matchAll(/\bm\.(\w+)/g)].map((found) => found[1]));
  return [...nl.keys()].filter((key) => !called.has(key)).map((key) => `${key}: nobody says this sentence`);
}

function plain(nl: Sentences): string[] {
  return [...nl].flatMap(([key, words]) => {
    const long = words.split(/[.!?:]\s|\n/).filter((sentence) => sentence.split(/\s+/).length > longest);
    return [
      ...long.map((sentence) => `${key}: longer than ${longest} words: ${sentence}`),
      ...(unkind.test(words) ? [`${key}: an unkind or office word: ${words}`] : [])
    ];
  });
}

// Text between tags that is not in braces would be read by people without being in messages/.
function bareText(source: string): string[] {
  return filesUnder(source)
    .filter((path) => path.endsWith('.svelte'))
    .flatMap((path) => {
      const shown = readFileSync(path, 'utf8')
        .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replaceAll(/<!--[\s\S]*?-->/g, '')
        .replaceAll(/&\w+;/g, ' ');
      return [...withoutBraces(shown).matchAll(/>([^<>]*[a-zA-ZÀ-ž]{3}[^<>]*)</g)].map(
        (found) => `${path}: this text belongs in messages/: ${found[1]!.trim()}`
      );
    });
}

function withoutBraces(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '{') depth += 1;
    if (depth === 0) rest += letter;
    if (letter === '}') depth -= 1;
  }
  return rest;
}

function sentencesOf(path: string): Sentences {
  const read = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const entries = Object.entries(read).filter(([key]) => key !== '$schema');
  return new Map(entries.map(([key, words]) => [key, typeof words === 'string' ? words : variants(words).join('\n')]));
}

function variants(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (Array.isArray(words))
    return words.flatMap((one: { match?: Record<string, string> }) => Object.values(one.match ?? {}));
  return [];
}

const blanks = (words: string): string =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map((found) => found[1]))].sort().join();

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
