import { m } from '#messages';
import { getLocale } from '#locale';
import { dayInWords } from '../clock-words.ts';

export { dayInWords };
export { daypartsInWords, longWeekdays, partNames, timesInWords } from '../daypart-words.ts';

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
