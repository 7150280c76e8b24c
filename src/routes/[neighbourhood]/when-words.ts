import { m } from '#messages';
import { getLocale } from '#locale';
import { daysIn, everyDaypart } from '#domain/dayparts/dayparts.ts';
import { dayInWords } from '../clock-words.ts';

export { dayInWords };

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

/** Dayparts as people say them: "maandag en dinsdag: ochtend, middag". */
export function daypartsInWords(bits: number): string {
  if (bits === everyDaypart) return m.when_always();
  const names = partNames();
  const byParts = Map.groupBy(daysIn(bits), ({ parts }) => parts.map((part) => names[part]).join(', '));
  const list = new Intl.ListFormat(getLocale(), { type: 'conjunction' });
  return [...byParts]
    .map(([parts, days]) => `${list.format(days.map(({ day }) => weekday(day)))}: ${parts}`)
    .join('; ');
}

/** The day of the week of a calendar day: "dinsdag". */
export const weekdayInWords = (day: string): string =>
  new Intl.DateTimeFormat(getLocale(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A length of time in words. */
export function minutesInWords(minutes: number): string {
  if (minutes >= 720) return m.minutes_night();
  if (minutes < 60) return m.minutes_few({ minutes });
  return minutes === 60
    ? m.minutes_hour()
    : m.minutes_hours({ hours: new Intl.NumberFormat(getLocale()).format(minutes / 60) });
}

type Rhythm = { readonly rhythm: 'once' | 'before' | 'weekly'; readonly onDate: string | null };

/** Once at a day, flexible before a day, or every week. */
export function rhythmInWords({ rhythm, onDate }: Rhythm): string {
  const day = onDate ? dayInWords(onDate) : '';
  if (rhythm === 'once') return day ? m.rhythm_once_on({ day }) : m.rhythm_once();
  if (rhythm === 'before') return day ? m.rhythm_before_day({ day }) : m.rhythm_before();
  return day ? m.rhythm_weekly_until({ day }) : m.rhythm_weekly();
}

/** How often, without saying when. */
export const rhythmAlone = (rhythm: Rhythm['rhythm']): string =>
  ({ once: m.rhythm_once, before: m.rhythm_before, weekly: m.rhythm_weekly })[rhythm]();

/** An amount of money in words of the locale. */
export const euros = (cents: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'currency', currency: 'EUR' }).format(cents / 100);
