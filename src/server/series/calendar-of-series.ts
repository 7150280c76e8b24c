import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { m } from '#messages';
import { daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { isNearClockChange } from '#domain/neighbourhoods/clock-changes.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import { calendarRule } from '#domain/recurrences/calendar-rule.ts';
import { daysOf } from '#domain/recurrences/recurrence.ts';
import type { Locale } from '#domain/visits/visit.ts';
import type { VisitRow } from '#server/appointments/store-visits.ts';
import type { SeriesRow } from './store.ts';
import { timezoneOfCalendar } from './timezone-of-calendar.ts';

type Known = { readonly parts: readonly SeriesRow[]; readonly visits: readonly VisitRow[]; readonly now: Date };

/**
 * A standing appointment as a calendar file: a rule in its own timezone, which the file brings along, and what is moved
 * or cancelled by the day on which it would have been. It says only that there is help and when (D3).
 */
export function calendarOfSeries({ parts, visits, now }: Known, locale: Locale): string {
  const calendar = ical({ prodId: { company: 'samenredzaam', product: 'samenredzaam' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  const days = parts.flatMap(({ recurrence }) => [recurrence.startsOn, recurrence.endsOn]).toSorted();
  const years = { from: daysAfter(days[0] ?? '2000-01-01', -366), until: daysAfter(days.at(-1) ?? '2000-01-01', 366) };
  // Without a name: a calendar with one writes what must be in UTC in that timezone too.
  calendar.timezone({ name: null, generator: (timezone) => timezoneOfCalendar(timezone, years) });
  const summary = m.calendar_summary({}, { locale });
  for (const part of parts) {
    const its = visits.filter(({ seriesId }) => seriesId === part.id);
    writePart(calendar, { part, its, said: { stamp: now, summary, sequence: part.sequence } });
  }
  return calendar.toString();
}

type Said = { readonly stamp: Date; readonly summary: string; readonly sequence: number };
type Writing = { readonly part: SeriesRow; readonly its: readonly VisitRow[]; readonly said: Said };

function writePart(calendar: ICalCalendar, { part, its, said }: Writing): void {
  const { recurrence, minutes } = part;
  const { timezone } = recurrence;
  const standing = part.replacedAt ? [] : its.filter(({ cancelledAt }) => cancelledAt === null);
  const days = daysOf(recurrence, { from: recurrence.startsOn, until: recurrence.endsOn });
  const plain = days.filter((day) => !isUnclear(part, day));
  const alone = standing.filter(({ originalOn }) => !plain.includes(originalOn));
  for (const { id, startsAt } of alone)
    calendar.createEvent({ ...said, id: `${id}@samenredzaam`, start: startsAt, end: after(startsAt, minutes) });
  if (plain.length === 0) return;
  const ruled = standing.filter(({ originalOn }) => plain.includes(originalOn));
  const usual = (day: string): Date => momentIn(timezone, day, recurrence.time);
  const inZone = (at: Date) => ({ start: zoned(at, timezone), end: zoned(after(at, minutes), timezone), timezone });
  const own = { ...said, id: `${part.id}@samenredzaam` };
  calendar.createEvent({
    ...own,
    ...inZone(usual(plain[0]!)),
    repeating: ruleOf(
      part,
      days.filter((day) => !ruled.some(({ originalOn }) => originalOn === day))
    ),
    status: ruled.length > 0 ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED
  });
  for (const { originalOn, startsAt } of ruled.filter(
    (one) => one.startsAt.getTime() !== usual(one.originalOn).getTime()
  ))
    calendar.createEvent({ ...own, ...inZone(startsAt), recurrenceId: zoned(usual(originalOn), timezone) });
}

// Around a change of the clocks, calendars read a time of day in more than one way: such a visit is written on its own.
const isUnclear = ({ recurrence: { timezone, time } }: SeriesRow, day: string): boolean =>
  isNearClockChange(timezone, momentIn(timezone, day, time).getTime(), 4 * 3_600_000);

function ruleOf({ recurrence }: SeriesRow, without: readonly string[]): string {
  const { timezone, time } = recurrence;
  const moments = without.map((day) => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`);
  const exclusions = moments.length > 0 ? [`EXDATE;TZID=${timezone}:${moments.join(',')}`] : [];
  return [`RRULE:${calendarRule(recurrence)}`, ...exclusions].join('\n');
}

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
const zoned = (at: Date, timezone: string): TZDate => new TZDate(at, timezone);
