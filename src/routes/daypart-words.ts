import { m } from '#messages';
import { getLocale } from '#locale';
import { daysIn, everyDaypart, partsOfDay, type PartOfDay } from '#domain/dayparts/dayparts.ts';
import { listed } from './listed.ts';

// The fifth of January 2026 was a Monday.
const weekday = (day: number): string =>
  new Intl.DateTimeFormat(getLocale(), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day));

/** Monday to Sunday, short enough for a narrow phone. */
export const shortWeekdays = (): string[] =>
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(getLocale(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day))
  );

/** Monday to Sunday, by their whole names. */
export const longWeekdays = (): string[] => Array.from({ length: 7 }, (_, day) => weekday(day));

export const partNames = (): string[] => [m.part_morning(), m.part_midday(), m.part_afternoon(), m.part_evening()];

/** The parts of a day to choose from. */
export const partsToChoose = (): { value: PartOfDay; label: string }[] =>
  partsOfDay.map((value, i) => ({ value, label: partNames()[i]! }));

/** Dayparts as people say them, and which part of the day suits best where that was said: "maandag: ochtend, avond (liefst ochtend)". */
export function timesInWords({ dayparts, rather }: { dayparts: number; rather: string | null }): string {
  const chosen = partsToChoose().find(({ value }) => value === rather);
  const words = daypartsInWords(dayparts);
  return chosen ? m.when_rather({ when: words, part: chosen.label }) : words;
}

/** Dayparts as people say them: "maandag en dinsdag: ochtend, middag". */
export function daypartsInWords(bits: number): string {
  if (bits === everyDaypart) return m.when_always();
  const names = partNames();
  const byParts = Map.groupBy(daysIn(bits), ({ parts }) => parts.map((part) => names[part]).join(', '));
  return [...byParts].map(([parts, days]) => `${listed(days.map(({ day }) => weekday(day)))}: ${parts}`).join('; ');
}
