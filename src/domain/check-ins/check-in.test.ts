import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { bothGoOn, checkDates, checksDue, readCheckIn } from './check-in.ts';

const running = { startsOn: '2026-10-13', endsOn: '2026-12-07' };

describe('check dates (N11, N13)', () => {
  test('after two weeks, after four, and ten days before the end', () => {
    expect(checkDates(running)).toEqual([
      { check: 'two-weeks', dueOn: '2026-10-27' },
      { check: 'four-weeks', dueOn: '2026-11-10' },
      { check: 'end', dueOn: '2026-11-27' }
    ]);
  });

  test('a check that meets the end falls away, and the end is always asked about once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (length) => {
        const dates = checkDates({ startsOn: '2026-10-13', endsOn: daysAfter('2026-10-13', length) });
        expect(dates.filter(({ check }) => check === 'end')).toHaveLength(1);
        const days = dates.map(({ dueOn }) => dueOn);
        expect(days).toEqual(days.toSorted());
        expect(new Set(days).size).toBe(days.length);
        expect(days[0]! > '2026-10-13' || length === 0).toBe(true);
      })
    );
  });

  test('a question is put on its day or in the week after, and on no other day', () => {
    const due = (today: string) => checksDue(running, today).map(({ check }) => check);
    expect(due('2026-10-26')).toEqual([]);
    expect(due('2026-10-27')).toEqual(['two-weeks']);
    expect(due('2026-11-02')).toEqual(['two-weeks']);
    expect(due('2026-11-03')).toEqual([]);
    expect(due('2026-11-30')).toEqual(['end']);
  });
});

describe('answers', () => {
  test.each([
    ['two-weeks', 'did-not-work', true],
    ['four-weeks', 'works', true],
    ['four-weeks', 'go-on', false],
    ['end', 'go-on', true],
    ['end', 'partly', false],
    ['end', '', false]
  ] as const)('to %s, "%s" is an answer: %s', (check, answer, isOne) => {
    expect(readCheckIn(check, { answer, words: '' }).ok).toBe(isOne);
  });

  test('it goes on when both want that; no answer is not a yes', () => {
    expect(bothGoOn(['go-on', 'go-on'])).toBe(true);
    expect(bothGoOn(['go-on', null])).toBe(false);
    expect(bothGoOn(['go-on', 'enough'])).toBe(false);
    expect(bothGoOn(['go-on'])).toBe(false);
  });
});
