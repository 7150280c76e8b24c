import { tokensOf } from './token.ts';
import { isEveryday } from './vocabulary.ts';

const fewestLetters = 3;

/** The words of a text that say what it is about, as the reader knows them (small letters, no accents, ij as y); each once. */
export function tellingWords(text: string): readonly string[] {
  const forms = tokensOf(text).map(({ form }) => form);
  return [...new Set(forms.filter((form) => form.length >= fewestLetters && !isEveryday(form)))];
}
