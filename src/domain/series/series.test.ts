import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, mondayOf } from '../neighbourhoods/calendar-day.ts';
import { momentIn } from '../neighbourhoods/moment.ts';
import { daysOf, isDayOf, type Recurrence } from '../recurrences/recurrence.ts';
import { changeBegins, goesOnUntil, isOver, readSeries, spanOf, type DraftSeries } from './series.ts';

const here = { timezone: 'Europe/Amsterdam', now: new Date('2026-10-06T09:00:00Z') };
const draft: DraftSeries = { every: '1', weekdays: ['1'], time: '10:00', from: '2026-10-07', until: '', place: '' };

describe('what is typed', () => {
  test('begins on the first of its days, and without an end lasts eight weeks (N11)', () => {
    expect(readSeries(draft, here)).toMatchObject({
      value: { recurrence: { startsOn: '2026-10-13', endsOn: '2026-12-07', time: '10:00' }, place: null }
    });
  });

  test('what would have begun earlier today begins the next time', () => {
    const today = { ...draft, from: '2026-10-06' };
    expect(readSeries(today, here)).toMatchObject({ value: { recurrence: { startsOn: '2026-10-13' } } });
    expect(readSeries({ ...today, time: '11:30' }, here)).toMatchObject({
      value: { recurrence: { startsOn: '2026-10-06' } }
    });
  });

  test.each([
    [{ every: '3' }, 'no-rhythm', 'every'],
    [{ every: '' }, 'no-rhythm', 'every'],
    [{ weekdays: [] }, 'no-weekdays', 'weekdays'],
    [{ weekdays: ['1', '7'] }, 'no-weekdays', 'weekdays'],
    [{ weekdays: ['-1'] }, 'no-weekdays', 'weekdays'],
    [{ time: '24:00' }, 'no-time', 'time'],
    [{ time: '' }, 'no-time', 'time'],
    [{ from: '' }, 'no-date', 'from'],
    [{ from: '2026-02-30' }, 'no-date', 'from'],
    [{ from: '2026-10-05' }, 'in-the-past', 'from'],
    [{ from: '2028-01-01' }, 'too-far-away', 'from'],
    [{ until: 'morgen' }, 'no-date', 'until'],
    [{ until: '2026-10-12' }, 'ends-too-soon', 'until'],
    [{ until: '2027-05-01' }, 'ends-too-late', 'until'],
    [{ place: 'x'.repeat(201) }, 'place-too-long', 'place']
  ])('%j is met with %s', (change, reason, field) => {
    expect(readSeries({ ...draft, ...change }, here)).toEqual({ ok: false, reason, field });
  });

  test('it always has an end and a first time that is still to come, whatever the days', () => {
    const someDays = fc.uniqueArray(fc.constantFrom('0', '1', '2', '3', '4', '5', '6'), { minLength: 1 });
    fc.assert(
      fc.property(someDays, fc.constantFrom('1', '2'), fc.integer({ min: 0, max: 300 }), (weekdays, every, later) => {
        const from = daysAfter('2026-10-06', later);
        const read = readSeries({ ...draft, weekdays, every, from }, here);
        if (!read.ok) throw new Error(read.reason);
        const { recurrence } = read.value;
        expect(isDayOf(recurrence, recurrence.startsOn)).toBe(true);
        expect(momentIn(here.timezone, recurrence.startsOn, '10:00') > here.now).toBe(true);
        expect(daysAfter(recurrence.startsOn, 55)).toBe(recurrence.endsOn);
      })
    );
  });
});

describe('from when a change begins', () => {
  const tuesdays: Recurrence = {
    ...{ rhythm: { every: 'weeks', step: 1, weekdays: [1] }, time: '10:00', timezone: 'Europe/Amsterdam' },
    ...{ startsOn: '2026-10-06', endsOn: '2026-12-01' }
  };

  test('in the same week, so that no week is lost', () => {
    expect(changeBegins([tuesdays], '2026-10-27', '2026-10-14')).toBe('2026-10-26');
  });

  test('after the last time that stays, and never in the past', () => {
    const twice: Recurrence = { ...tuesdays, rhythm: { every: 'weeks', step: 1, weekdays: [1, 4] } };
    expect(changeBegins([twice], '2026-10-30', '2026-10-14')).toBe('2026-10-28');
    expect(changeBegins([tuesdays], '2026-10-27', '2026-10-27')).toBe('2026-10-27');
    expect(changeBegins([], '2026-10-27', '2026-10-14')).toBe('2026-10-26');
  });

  test('always within the week of that time, unless today is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }), (nth, later) => {
        const day = daysOf(tuesdays, { from: tuesdays.startsOn, until: '2026-12-01' })[nth]!;
        const today = daysAfter('2026-09-01', later);
        const from = changeBegins([tuesdays], day, today);
        expect(from >= mondayOf(day) && from >= today).toBe(true);
        if (today <= mondayOf(day)) expect(from <= day).toBe(true);
      })
    );
  });
});

test('it goes on eight weeks from its end, or from today when that has passed', () => {
  expect(goesOnUntil('2026-12-01', '2026-11-25')).toBe('2027-01-26');
  expect(goesOnUntil('2026-12-01', '2026-12-05')).toBe('2027-01-30');
});

test('a week after its end it is over', () => {
  expect(isOver('2026-12-01', '2026-12-08')).toBe(false);
  expect(isOver('2026-12-01', '2026-12-09')).toBe(true);
});

test('its span runs from the first day of its parts to the last', () => {
  const part = (startsOn: string, endsOn: string) => ({
    recurrence: {
      ...{ rhythm: { every: 'weeks' as const, step: 1, weekdays: [1] }, time: '10:00', timezone: 'UTC' },
      ...{ startsOn, endsOn }
    }
  });
  expect(spanOf([part('2026-11-03', '2026-12-01'), part('2026-10-06', '2026-11-02')])).toEqual({
    startsOn: '2026-10-06',
    endsOn: '2026-12-01'
  });
  expect(spanOf([])).toBeNull();
});
