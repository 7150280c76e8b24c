/** A week in 28 dayparts as bits: bit 4 × day + part; Monday is day 0; morning, midday, afternoon, evening are 0 to 3. */
export const everyDaypart = 2 ** 28 - 1;

/** The parts of a day, in order. */
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** That part of each day of the week, as bits. */
export const everyDayAt = (part: PartOfDay): number => 0x1111111 << partsOfDay.indexOf(part);

/** The dayparts that a form ticked, as bits; null where something else than a daypart was sent. */
export function daypartsOf(ticked: readonly string[]): number | null {
  let bits = 0;
  for (const one of ticked) {
    if (!/^\d{1,2}$/.test(one) || Number(one) > 27) return null;
    bits |= 1 << Number(one);
  }
  return bits;
}

/** The dayparts in these bits, one number (4 × day + part) each, Monday morning first. */
export const partsIn = (bits: number): number[] =>
  Array.from({ length: 28 }, (_, part) => part).filter((part) => (bits & (1 << part)) !== 0);

/** The days in these bits with their parts, for saying them in words. */
export const daysIn = (bits: number): { day: number; parts: number[] }[] =>
  Array.from({ length: 7 }, (_, day) => ({
    day,
    parts: [0, 1, 2, 3].filter((part) => (bits & (1 << (4 * day + part))) !== 0)
  })).filter(({ parts }) => parts.length > 0);
