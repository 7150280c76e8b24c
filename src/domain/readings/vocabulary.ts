import { weights, type Sayings } from './sayings.ts';
import { soundOf, stemsOf } from './stem.ts';
import { formOf } from './token.ts';
import { everydayWords } from './words-everyday.ts';

/** One thing that may be said for one sense: a word, or several words near each other. */
export type Saying = {
  readonly sense: string;
  readonly weight: number;
  readonly words: readonly Word[];
  readonly isAlone: boolean;
};

/** A word that the reader knows, with the sayings that begin with it. */
export type Word = { readonly form: string; readonly sayings: Saying[] };

/** All known words, to be found by how they are written, by their stem, by their sound, or nearly so. */
export type Vocabulary = {
  readonly byForm: ReadonlyMap<string, Word>;
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
  readonly bySound: ReadonlyMap<string, readonly Word[]>;
  /** The same sounds by their first letter and length ("b8"), for looking for slips of the pen. */
  readonly byBeginning: ReadonlyMap<string, readonly Sound[]>;
  readonly everyday: ReadonlySet<string>;
  readonly everydayStems: ReadonlySet<string>;
};

/** How known words sound, with a bit for each letter in it: words with other letters need not be compared. */
export type Sound = { readonly sound: string; readonly letters: number; readonly words: readonly Word[] };

/** Makes a vocabulary from what people say for each sense. */
export function vocabularyOf(said: Readonly<Record<string, Sayings>>): Vocabulary {
  const byForm = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const form = formOf(text);
    const known = byForm.get(form) ?? { form, sayings: [] };
    byForm.set(form, known);
    return known;
  };
  for (const [sense, sayings] of Object.entries(said)) {
    for (const [strength, list] of Object.entries(sayings) as [keyof Sayings, string][]) {
      for (const text of sayingsIn(list)) addSaying(text.split(/\s+/).map(wordOf), { sense, strength });
    }
  }
  const words = [...byForm.values()];
  const telling = words.filter((word) => !everyday.has(word.form) || isKnownAlone(word));
  const bySound = grouped(telling, ({ form }) => stemsOf(form).map(soundOf));
  const sounds = [...bySound].map(([sound, meant]) => ({ sound, letters: lettersOf(sound), words: meant }));
  return {
    byForm,
    byStem: grouped(words, ({ form }) => stemsOf(form)),
    bySound,
    byBeginning: Map.groupBy(sounds, ({ sound }) => `${sound[0]}${sound.length}`),
    everyday,
    everydayStems
  };
}

function addSaying(words: readonly Word[], { sense, strength }: { sense: string; strength: keyof Sayings }): void {
  const saying = { sense, weight: weights[strength], words, isAlone: strength === 'alone' };
  words[0]!.sayings.push(saying);
}

const sayingsIn = (list: string): string[] =>
  list
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** A bit for each of the letters a to z that a word has. */
export const lettersOf = (word: string): number =>
  [...word].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0)! - 97) & 31)), 0);

const isKnownAlone = (word: Word): boolean => word.sayings.some(({ words }) => words.length === 1);

function grouped(words: readonly Word[], keysOf: (word: Word) => readonly string[]): Map<string, Word[]> {
  const groups = new Map<string, Word[]>();
  for (const word of words)
    for (const key of new Set(keysOf(word))) groups.set(key, [...(groups.get(key) ?? []), word]);
  return groups;
}

const everyday: ReadonlySet<string> = new Set(everydayWords.trim().split(/\s+/).map(formOf));
/** Whether this word, as the reader knows it, says nothing about a kind of help. */
export const isEveryday = (form: string): boolean => everyday.has(form);

const everydayStems: ReadonlySet<string> = new Set([...everyday].flatMap((form) => stemsOf(form)));
