import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import { daysOf, firstDay } from '#domain/recurrences/recurrence.ts';
import type { VisitRow } from '../appointments/store-visits.ts';
import { calendarOfSeries } from './calendar-of-series.ts';
import type { SeriesRow } from './store.ts';

const now = new Date('2026-10-06T09:00:00Z');

const series = (over: Partial<SeriesRow['recurrence']> = {}): SeriesRow => ({
  id: 'part',
  matchId: 'match',
  minutes: 60,
  place: 'Bij Bep aan de keukentafel',
  sequence: 3,
  replacedAt: null,
  recurrence: {
    rhythm: { every: 'weeks', step: 1, weekdays: [1] },
    time: '10:00',
    timezone: 'Europe/Amsterdam',
    startsOn: '2026-10-13',
    endsOn: '2026-12-07',
    ...over
  }
});

const visitsOf = (part: SeriesRow): VisitRow[] =>
  daysOf(part.recurrence, { from: part.recurrence.startsOn, until: part.recurrence.endsOn }).map((originalOn, at) => ({
    id: `visit-${at}`,
    seriesId: part.id,
    originalOn,
    startsAt: momentIn(part.recurrence.timezone, originalOn, part.recurrence.time),
    minutes: part.minutes,
    place: part.place,
    cancelledAt: null,
    sequence: 0
  }));

/** When a calendar program shows something, in milliseconds: what ical.js makes of the file. */
function shownBy(file: string): number[] {
  const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const masters = events.filter((one) => !one.isRecurrenceException());
  for (const exception of events.filter((one) => one.isRecurrenceException()))
    masters.find(({ uid }) => uid === exception.uid)!.relateException(exception);
  const moments = masters.flatMap((one) => {
    if (one.component.getFirstPropertyValue('status') === 'CANCELLED') return [];
    if (!one.isRecurring()) return [one.startDate.toUnixTime() * 1000];
    const found: number[] = [];
    const iterator = one.iterator();
    for (let next = iterator.next(); next; next = iterator.next())
      found.push(one.getOccurrenceDetails(next).startDate.toUnixTime() * 1000);
    return found;
  });
  return moments.sort((a, b) => a - b);
}

const standing = (visits: readonly VisitRow[]): number[] =>
  visits
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ startsAt }) => startsAt.getTime())
    .sort((a, b) => a - b);

test('it is a rule in its own timezone, with what is moved and cancelled by its own day', () => {
  const part = series();
  const visits = visitsOf(part);
  const changed = visits.map((one) => {
    if (one.originalOn === '2026-10-20') return { ...one, startsAt: new Date('2026-10-21T12:00:00Z') };
    return one.originalOn === '2026-11-03' ? { ...one, cancelledAt: now } : one;
  });
  const file = calendarOfSeries({ parts: [part], visits: changed, now }, 'nl').replaceAll('\r\n ', '');
  expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261013T100000');
  expect(file).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU;UNTIL=20261207T225900Z');
  expect(file).toContain('EXDATE;TZID=Europe/Amsterdam:20261103T100000');
  expect(file).toContain('RECURRENCE-ID;TZID=Europe/Amsterdam:20261020T100000');
  expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261021T140000');
  expect(file).toContain('DTSTAMP:20261006T090000Z');
  expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam');
  // That there is help, and when: no place and nobody (D3).
  expect(file).not.toMatch(/Bep|LOCATION|ATTENDEE|DESCRIPTION/);
  expect(shownBy(file)).toEqual(standing(changed));
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => daysAfter('2026-01-05', days));
const parts = fc
  .record({
    from: anyDay,
    weeks: fc.integer({ min: 1, max: 12 }),
    step: fc.constantFrom(1, 2),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 }),
    time: fc.constantFrom('00:15', '02:30', '03:10', '10:00', '23:45'),
    timezone: fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata')
  })
  .map(({ from, weeks, step, weekdays, time, timezone }) => {
    const rhythm = { every: 'weeks' as const, step, weekdays };
    const startsOn = firstDay(rhythm, from);
    return series({ rhythm, time, timezone, startsOn, endsOn: daysAfter(startsOn, weeks * 7 - 1) });
  });
const fates = fc.array(fc.constantFrom('stays', 'stays', 'moved', 'off'), { minLength: 84, maxLength: 84 });

test('a calendar program shows what stands, over both nights on which the clocks jump', () => {
  fc.assert(
    fc.property(parts, fates, fc.integer({ min: -30, max: 60 }), (part, fate, hours) => {
      const visits = visitsOf(part).map((one, at) => {
        if (fate[at] === 'off') return { ...one, cancelledAt: now };
        const later = hours * 3_600_000 + 1_800_000;
        return fate[at] === 'moved' ? { ...one, startsAt: new Date(one.startsAt.getTime() + later) } : one;
      });
      const file = calendarOfSeries({ parts: [part], visits, now }, 'nl');
      expect(shownBy(file)).toEqual(standing(visits));
    }),
    { numRuns: 100 }
  );
}, 120_000);

test('what was replaced is told as cancelled, and what all went stands no more', () => {
  const part = series();
  const gone = calendarOfSeries({ parts: [{ ...part, replacedAt: now }], visits: [], now }, 'nl');
  expect(gone).toContain('STATUS:CANCELLED');
  const visits = visitsOf(part).map((one) => ({ ...one, cancelledAt: now }));
  expect(shownBy(calendarOfSeries({ parts: [part], visits, now }, 'nl'))).toEqual([]);
});
