import { slipsBetween } from './distance.ts';
import { soundOf, stemsOf } from './stem.ts';
import { lettersOf, type Sound, type Vocabulary, type Word } from './vocabulary.ts';

/** A word that a token may stand for, and how surely: 1 is as it is written. */
export type Meant = {
  readonly word: Word;
  readonly surely: number;
  /** Another form of a word that is known as it stands: it counts only beside others. */
  readonly isMate?: boolean;
};

const surely = { stem: 0.95, sound: 0.8, oneSlip: 0.65, twoSlips: 0.5, whole: 0.75, part: 0.6 } as const;
const fewestLetters = { oneSlip: 5, twoSlips: 8 } as const;

/** Which known words somebody may have meant; the surest way of knowing them that finds any is taken. */
export function recognise(form: string, known: Vocabulary): readonly Meant[] {
  const exact = known.byForm.get(form);
  const written = { form, stems: stemsOf(form) };
  if (exact) return [{ word: exact, surely: 1 }, ...matesOf(written, exact, known)];
  if (form.length < 3 || /^\d/.test(form)) return [];
  // "helpt" is "helpen" in other words' company, and nothing else.
  if (known.everyday.has(form)) return byStem(written, known).filter(({ word }) => known.everyday.has(word.form));
  // "geweest" is a form of "weest", and no slip of the pen of something else.
  const isEveryday = written.stems.some((stem) => known.everydayStems.has(stem));
  for (const way of isEveryday ? [byStem, byParts] : [byStem, bySound, byParts, bySlips]) {
    const found = way(written, known);
    if (found.length > 0) return found;
  }
  return [];
}

// "hondje" is known, and in the company of "uit" it is as good as "hond".
const matesOf = (written: Written, exact: Word, known: Vocabulary): readonly Meant[] =>
  written.form.length < 4
    ? []
    : byStem(written, known)
        .filter(({ word }) => word !== exact)
        .map((one) => ({ ...one, isMate: true }));

type Written = { readonly form: string; readonly stems: readonly string[] };
type Way = (written: Written, known: Vocabulary) => readonly Meant[];

const byStem: Way = ({ stems }, { byStem: known }) =>
  meant(
    stems.flatMap((stem) => known.get(stem) ?? []),
    surely.stem
  );

const bySound: Way = ({ form, stems }, { bySound: known }) =>
  form.length < 4
    ? []
    : meant(
        stems.flatMap((stem) => known.get(soundOf(stem)) ?? []),
        surely.sound
      );

// "ziekenhuisrit" is a "ziekenhuis" and a "rit"; "boodschappentas" is at least about "boodschappen".
const byParts: Way = ({ form }, known) => {
  if (form.length < 8) return [];
  const heads: Meant[][] = [];
  for (let at = 4; at <= form.length - 3; at++) {
    const first = partOf(form.slice(0, at), known);
    const second = partOf(form.slice(at), known);
    if (first.length > 0 && second.length > 0) return meant([...first, ...second], surely.whole);
    if (first.length > 0 && at >= 5) heads.push([...meant(first, surely.part)]);
    if (second.length > 0 && form.length - at >= 5) heads.unshift([...meant(second, surely.part)]);
  }
  return heads.at(-1) ?? [];
};

const partOf = (part: string, known: Vocabulary): readonly Word[] => {
  const bare = part.length > 5 ? part.replace(/(en|s|n|e)$/, '') : part;
  const word = known.byForm.get(part) ?? known.byForm.get(bare);
  return word && word.form.length >= 3 && word.sayings.some(({ words }) => words.length === 1) ? [word] : [];
};

const bySlips: Way = ({ form, stems }, known) => {
  if (form.length < fewestLetters.oneSlip) return [];
  const sound = soundOf(stems[0]!);
  const letters = lettersOf(sound);
  let best = form.length >= fewestLetters.twoSlips ? 2 : 1;
  let found: Word[] = [];
  for (const other of soundsNear(sound, best, known)) {
    if (!mayBeLike(letters, other, best)) continue;
    const slips = slipsBetween(sound, other.sound, best);
    if (slips > best) continue;
    found = slips < best ? [...other.words] : [...found, ...other.words];
    best = slips;
  }
  return meant(found, best === 2 ? surely.twoSlips : surely.oneSlip);
};

// People slip inside a word and at its end, seldom in its first letter; but the first two may have changed places.
const soundsNear = (sound: string, most: number, { byBeginning }: Vocabulary): readonly Sound[] =>
  Array.from({ length: 2 * most + 1 }, (_, at) => sound.length - most + at)
    .filter((length) => length >= 4)
    .flatMap((length) => [
      ...(byBeginning.get(`${sound[0]}${length}`) ?? []),
      ...(byBeginning.get(`${sound[1]}${length}`) ?? []).filter((other) => other.sound[1] === sound[0])
    ]);

// Each slip makes at most two letters differ.
function mayBeLike(letters: number, other: Sound, most: number): boolean {
  let differing = letters ^ other.letters;
  for (let count = 0; differing !== 0; count++) {
    if (count === 2 * most) return false;
    differing &= differing - 1;
  }
  return true;
}

const meant = (words: readonly Word[], how: number): readonly Meant[] =>
  [...new Set(words)].map((word) => ({ word, surely: how }));
