import { getLocale } from '#locale';

/** Names or words one after the other, as one says them: "Fatima, Bo en Truus". */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(words);
