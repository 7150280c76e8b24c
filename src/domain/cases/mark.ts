/** The letters of a mark: none that look like another. */
export const markLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A mark of five letters by which colleagues speak of a case without a name; one byte a letter. */
export const markFrom = (bytes: Uint8Array): string =>
  [...bytes.slice(0, 5)].map((byte) => markLetters[byte % markLetters.length]).join('');

/** A mark or a name as it is compared: without capitals, accents or extra spaces. */
export const asCompared = (typed: string): string =>
  typed.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
