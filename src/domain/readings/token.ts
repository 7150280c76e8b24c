/** One word or number of a text: as it was typed, and as the reader knows it (small letters, no accents, ij as y). */
export type Token = {
  readonly text: string;
  readonly form: string;
  readonly from: number;
  readonly to: number;
  /** Words with the same number stand in the same clause; a point, a comma or a new line begins another. */
  readonly clause: number;
};

/** No text is read further than this; asks are shorter. */
export const furthest = 2000;

// A clock or a date with its dots and dashes, or a word with the apostrophes inside and before it. No way back anywhere.
const piece =
  /\d{1,2}[.:]\d\d(?!\d)|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|['’‘`]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘`]\p{L}+)*/gu;

/** The words of a text in order, in time that grows with its length alone. */
export function tokensOf(text: string): readonly Token[] {
  const read = text.slice(0, furthest);
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  for (const found of read.matchAll(piece)) {
    const [word] = found;
    if (/[.,;:!?\n()]/.test(read.slice(end, found.index))) clause += 1;
    end = found.index + word.length;
    tokens.push({ text: word, form: formOf(word), from: found.index, to: end, clause });
  }
  return tokens;
}

/** A word as the reader knows it. */
export const formOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replaceAll('ij', 'y');
