import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { clockIn } from '../neighbourhoods/moment.ts';
import { calendarRule } from './calendar-rule.ts';
import { changeFrom } from './change.ts';
import { momentOf, occurrencesOf, type Exception, type Repeating } from './occurrences.ts';
import { daysOf, firstDay, isDayOf, type Recurrence, type Rhythm } from './recurrence.ts';

const weekdays = fc.integer({ min: 0, max: 6 });
const steps = fc.integer({ min: 1, max: 5 });
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('days' as const), step: steps }),
  fc.record({
    every: fc.constant('weeks' as const),
    step: steps,
    weekdays: fc.uniqueArray(weekdays, { minLength: 1, maxLength: 7 })
  }),
  fc.record({ every: fc.constant('months' as const), step: steps, dayOfMonth: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    every: fc.constant('months' as const),
    step: steps,
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: weekdays
  })
);
const days = fc.integer({ min: 0, max: 6 * 366 }).map((days) => daysAfter('2023-12-20', days));
const times = fc.constantFrom('00:30', '02:30', '03:00', '10:00', '23:30');
const timezones = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland');
const recurrences: fc.Arbitrary<Recurrence> = fc
  .tuple(rhythms, times, timezones, days, fc.option(fc.integer({ min: 0, max: 400 })))
  // A last day at a skipped time is the day before for the judge, who takes the last day that is left.
  .filter(([rhythm, time]) => !('dayOfMonth' in rhythm && rhythm.dayOfMonth > 28 && time === '02:30'))
  .map(([rhythm, time, timezone, from, length]) => {
    const startsOn = firstDay(rhythm, from);
    return { rhythm, time, timezone, startsOn, endsOn: length === null ? null : daysAfter(startsOn, length) };
  });

/** A recurrence, and exceptions on some of its first days. */
const repeatings: fc.Arbitrary<Repeating> = recurrences.chain((recurrence) => {
  const first = daysOf(recurrence, yearOf(recurrence)).slice(0, 12);
  const exceptions = fc.subarray([...first]).chain((chosen) =>
    fc.tuple(
      ...chosen.map((originalOn) =>
        fc.oneof(
          fc.constant<Exception>({ originalOn, kind: 'cancelled' }),
          fc.tuple(fc.integer({ min: -6, max: 6 }), times).map(([later, time]): Exception => ({
            ...{ originalOn, kind: 'moved', on: daysAfter(originalOn, later), time }
          }))
        )
      )
    )
  );
  return exceptions.map((exceptions) => ({ recurrence, exceptions }));
});

const yearOf = ({ startsOn }: Recurrence) => ({ from: startsOn, until: daysAfter(startsOn, 366) });
const weekly = (over: Partial<Recurrence> = {}): Recurrence => ({
  rhythm: { every: 'weeks', step: 1, weekdays: [1] },
  time: '10:00',
  timezone: 'Europe/Amsterdam',
  startsOn: '2026-10-06',
  endsOn: null,
  ...over
});

/** The instants that rrule-temporal gives for the same rule, to the end of the window. */
function judged(recurrence: Recurrence, until: string): number[] {
  const { startsOn, time, timezone } = recurrence;
  const dtstart = Temporal.PlainDateTime.from(`${startsOn}T${time}`).toZonedDateTime(timezone);
  const rule = new RRuleTemporal({ rruleString: calendarRule(recurrence), dtstart });
  const end = Temporal.PlainDateTime.from(`${until}T23:59`).toZonedDateTime(timezone);
  return rule.between(dtstart, end, true).map((at) => at.epochMilliseconds);
}

test('R1 the days are those of RFC 5545, as rrule-temporal gives them', () => {
  fc.assert(
    fc.property(recurrences, (recurrence) => {
      const { until } = yearOf(recurrence);
      const ours = occurrencesOf({ recurrence, exceptions: [] }, yearOf(recurrence));
      const moments = ours.map((one) => momentOf(recurrence, one));
      // Where the first time itself is skipped, the judge takes over its later hour for good.
      fc.pre(moments[0] === undefined || showsIn(recurrence)(moments[0]));
      expect(moments.filter(showsIn(recurrence)).map(Number)).toEqual(judged(recurrence, until));
    }),
    { numRuns: 400 }
  );
}, 120_000);

// The judge leaves out a time that a spring night skips; ours comes an hour later (R3).
const showsIn =
  ({ timezone, time }: Recurrence) =>
  (at: Date): boolean =>
    clockIn(timezone, at).time === time;

describe('R2 a short month has its last day instead', () => {
  const monthly = (dayOfMonth: number, startsOn: string, step = 1) =>
    daysOf(weekly({ rhythm: { every: 'months', step, dayOfMonth }, startsOn }), {
      from: startsOn,
      until: daysAfter(startsOn, 1500)
    });

  test('the 31st comes every month', () => {
    expect(monthly(31, '2027-12-31').slice(0, 5)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30'
    ]);
  });

  test('the 29th of February comes every year', () => {
    expect(monthly(29, '2028-02-29', 12).slice(0, 5)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29'
    ]);
  });
});

describe('R3 the clocks show the time', () => {
  const nights = (startsOn: string) => {
    const recurrence = weekly({
      rhythm: { every: 'weeks', step: 1, weekdays: [6] },
      time: '02:30',
      startsOn,
      endsOn: daysAfter(startsOn, 14)
    });
    return occurrencesOf({ recurrence, exceptions: [] }, yearOf(recurrence)).map((one) =>
      momentOf(recurrence, one).toISOString()
    );
  };

  test('around the night that skips 02:30', () => {
    expect(nights('2027-03-21')).toEqual([
      '2027-03-21T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-04-04T00:30:00.000Z'
    ]);
  });

  test('around the night that has 02:30 twice', () => {
    expect(nights('2026-10-18')).toEqual([
      '2026-10-18T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-11-01T01:30:00.000Z'
    ]);
  });

  test('on any day, but for the hour that is skipped', () => {
    fc.assert(
      fc.property(recurrences, (recurrence) => {
        for (const one of occurrencesOf({ recurrence, exceptions: [] }, yearOf(recurrence))) {
          const shown = clockIn(recurrence.timezone, momentOf(recurrence, one));
          const isSkipped = shown.time > one.time && one.time >= '02:00' && one.time < '03:00';
          if (!isSkipped) expect(shown).toEqual({ day: one.on, time: one.time });
        }
      }),
      { numRuns: 100 }
    );
  });
});

describe('R4 an exception changes one time and no other', () => {
  test('moved or cancelled, the others are as they were', () => {
    fc.assert(
      fc.property(repeatings, ({ recurrence, exceptions }) => {
        const window = { from: daysAfter(recurrence.startsOn, -30), until: daysAfter(recurrence.startsOn, 400) };
        const usual = occurrencesOf({ recurrence, exceptions: [] }, window);
        const now = new Map(
          occurrencesOf({ recurrence, exceptions }, window).map((one) => [one.originalOn, one] as const)
        );
        const known = new Map(exceptions.map((one) => [one.originalOn, one] as const));
        for (const one of usual) {
          const exception = known.get(one.originalOn);
          if (!exception) expect(now.get(one.originalOn)).toEqual(one);
          else if (exception.kind === 'cancelled') expect(now.has(one.originalOn)).toBe(false);
          else expect(now.get(one.originalOn)).toMatchObject({ on: exception.on, time: exception.time, isMoved: true });
        }
        expect(now.size).toBe(usual.length - exceptions.filter(({ kind }) => kind === 'cancelled').length);
      })
    );
  });

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(repeatings, ({ recurrence, exceptions }) => {
        const window = { from: daysAfter(recurrence.startsOn, -30), until: daysAfter(recurrence.startsOn, 400) };
        const turned = { recurrence, exceptions: exceptions.toReversed() };
        expect(occurrencesOf(turned, window)).toEqual(occurrencesOf({ recurrence, exceptions }, window));
      })
    );
  });

  test('an exception of a day on which nothing was changes nothing', () => {
    const recurrence = weekly();
    const stray: Exception = { originalOn: '2026-10-07', kind: 'moved', on: '2026-10-08', time: '09:00' };
    expect(occurrencesOf({ recurrence, exceptions: [stray] }, yearOf(recurrence))).toEqual(
      occurrencesOf({ recurrence, exceptions: [] }, yearOf(recurrence))
    );
  });
});

const inParts = (parts: readonly Repeating[], window: { from: string; until: string }) =>
  parts.flatMap((part) => occurrencesOf(part, window)).sort((a, b) => (a.originalOn < b.originalOn ? -1 : 1));

test('R5 split at one of its days, the parts together are what it was', () => {
  fc.assert(
    fc.property(repeatings, fc.nat(30), (repeating, at) => {
      const { recurrence } = repeating;
      const window = { from: daysAfter(recurrence.startsOn, -30), until: daysAfter(recurrence.startsOn, 400) };
      const its = daysOf(recurrence, window);
      const day = its[at % its.length]!;
      const { before, after } = changeFrom([repeating], day, { ...recurrence, startsOn: day });
      expect(before.length).toBe(day === recurrence.startsOn ? 0 : 1);
      expect(inParts([...before, after], window)).toEqual(inParts([repeating], window));
    })
  );
});

test('R6 changed from a day on, what was before stays and what follows is as the new one says', () => {
  fc.assert(
    fc.property(repeatings, recurrences, fc.nat(300), (repeating, other, later) => {
      const day = daysAfter(repeating.recurrence.startsOn, later);
      const next = { ...other, startsOn: firstDay(other.rhythm, day), endsOn: null };
      const window = { from: daysAfter(repeating.recurrence.startsOn, -30), until: daysAfter(day, 400) };
      const { before, after } = changeFrom([repeating], day, next);
      const was = inParts([repeating], window).filter(({ originalOn }) => originalOn < day);
      expect(inParts(before, window)).toEqual(was);
      const fresh = inParts([after], window);
      const kept = repeating.exceptions.filter(({ originalOn }) => originalOn >= day && isDayOf(next, originalOn));
      expect(fresh).toEqual(inParts([{ recurrence: next, exceptions: kept }], window));
      expect(fresh.every(({ originalOn }) => originalOn >= day)).toBe(true);
    })
  );
});

test('R7 a window shows what a wider one shows there', () => {
  fc.assert(
    fc.property(repeatings, fc.nat(200), fc.nat(200), (repeating, from, length) => {
      const { startsOn } = repeating.recurrence;
      const narrow = { from: daysAfter(startsOn, from), until: daysAfter(startsOn, from + length) };
      const wide = occurrencesOf(repeating, { from: daysAfter(startsOn, -30), until: daysAfter(startsOn, 500) });
      expect(occurrencesOf(repeating, narrow)).toEqual(
        wide.filter(({ on }) => narrow.from <= on && on <= narrow.until)
      );
    })
  );
});

test('R8 the timezone of the machine does not matter', () => {
  const recurrence = weekly({ rhythm: { every: 'weeks', step: 1, weekdays: [0, 6] }, time: '02:30' });
  const moments = () =>
    occurrencesOf({ recurrence, exceptions: [] }, yearOf(recurrence)).map((o) => momentOf(recurrence, o));
  const [here, there] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((timezone) => {
    process.env['TZ'] = timezone;
    return moments();
  });
  delete process.env['TZ'];
  expect(here).toEqual(there);
});

test('a rule says its end in UTC, at the end of the last day there', () => {
  expect(calendarRule(weekly({ endsOn: '2026-12-01' }))).toBe(
    'FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU;UNTIL=20261201T225900Z'
  );
});
