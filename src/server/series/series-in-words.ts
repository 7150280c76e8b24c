import { m } from '#messages';
import type { WeeklyRecurrence } from '#domain/series/series.ts';
import type { Locale } from '#domain/visits/visit.ts';

/** A standing appointment as people say it: "elke dinsdag om 10:00, tot en met dinsdag 1 december". */
export function seriesInWords(recurrence: WeeklyRecurrence, locale: Locale): string {
  const { rhythm, time, endsOn } = recurrence;
  const every = rhythm.step === 1 ? m.series_every_week : m.series_every_other_week;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = list.format(rhythm.weekdays.map((day) => weekdayName(day, locale)));
  const until = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return m.series_until(
    { rhythm: every({ days, time }, { locale }), day: until.format(Date.parse(endsOn)) },
    { locale }
  );
}

// The fifth of January 2026 was a Monday.
const weekdayName = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day));
