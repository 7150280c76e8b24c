import type { LeafKey } from '../categories/categories.ts';
import { readWords, type ReadingPlace } from '../readings/reading.ts';
import { tellingWords } from '../readings/telling-words.ts';
import { tokensOf } from '../readings/token.ts';

/** What a search means: the kinds of help it is about, and the words to look for (small, no accents, ij as y). */
export type Search = {
  readonly kinds: readonly LeafKey[];
  readonly words: readonly string[];
  /** Where it may be a name: the first of one or two words; only a coordinator looks for people by name. */
  readonly name: string | null;
};

/** So much of what is typed is read, in characters. */
export const longestSearch = 120;
const most = { kinds: 3, words: 6, inName: 2 } as const;
/** Kinds that are this much weaker than the likeliest are not looked for. */
const worthLooking = 0.5;

/** Reads a search as own words are read: "boodschapen" is about shopping, "de hond van Saar" about a dog and about "saar". */
export function readSearch(typed: string, place: ReadingPlace): Search {
  const said = typed.slice(0, longestSearch);
  const { kinds } = readWords(said, place);
  const strongest = kinds[0]?.strength ?? 0;
  return {
    kinds: kinds
      .filter(({ strength }) => strength >= worthLooking * strongest)
      .slice(0, most.kinds)
      .map(({ kind }) => kind),
    words: tellingWords(said).slice(0, most.words),
    name: nameIn(said)
  };
}

function nameIn(said: string): string | null {
  const words = tokensOf(said);
  return words.length > 0 && words.length <= most.inName ? words[0]!.form : null;
}
