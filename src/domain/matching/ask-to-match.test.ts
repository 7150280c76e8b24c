import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentsOf, publicHome, toMatch, weeksOf, type WrittenAsk } from './ask-to-match.ts';
import { weekOf } from '../neighbourhoods/calendar-day.ts';

const written: WrittenAsk = {
  id: 'a',
  personId: 'p',
  category: 'dog',
  dayparts: 2 ** 28 - 1,
  rather: null,
  minutes: 30,
  languages: ['nl'],
  home: { cellId: null, street: null, x: 0, y: 0 },
  distancePreference: 'not-asked',
  ticked: [],
  rhythm: 'once',
  onDate: '2026-10-08',
  endsOn: '2026-10-08'
};
const kind = { root: 'animals', needs: 'nothing', isRemote: false } as const;

describe('the times of an ask', () => {
  test('a single date keeps only the dayparts of its own weekday', () => {
    expect(toMatch(written, kind, '2026-10-06').dayparts).toBe(15 << 12);
  });

  test('M35 what suits best is that part of the days of the ask, and nothing where nobody said', () => {
    const best = (rather: WrittenAsk['rather']) => toMatch({ ...written, rather }, kind, '2026-10-06').preferred;
    expect(best(null)).toBe(0);
    expect(best('evening')).toBe(8 << 12);
  });

  test('a weekly ask takes every week from now on, at most half a year ahead', () => {
    const weeks = weeksOf({ rhythm: 'weekly', onDate: null, endsOn: '2028-01-01' }, '2026-10-06');
    expect(weeks).toEqual({ first: weekOf('2026-10-06'), last: weekOf('2026-10-06') + 26 });
  });

  test('weeks never run backwards', () => {
    const days = fc
      .integer({ min: 20_000, max: 21_500 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom('once', 'before', 'weekly'), days, days, days, (rhythm, onDate, endsOn, today) => {
        const { first, last } = weeksOf({ rhythm, onDate, endsOn }, today);
        expect(first).toBeLessThanOrEqual(last);
      })
    );
  });
});

describe('the place others may reckon with', () => {
  const centre = { x: 500, y: 500 };
  test('a cell with fifty addresses is a place of its own; with fewer it is the middle of the area', () => {
    expect(publicHome({ id: 'c', x: 10, y: 20, addresses: 50 }, null, centre)).toMatchObject({ x: 10, y: 20 });
    expect(publicHome({ id: 'c', x: 10, y: 20, addresses: 49 }, null, centre)).toMatchObject({
      cellId: 'c',
      ...centre
    });
    expect(publicHome(null, 'elm', centre)).toEqual({ cellId: null, street: 'elm', ...centre });
  });
});

describe('the time that a promise takes', () => {
  const weekly = { rhythm: 'weekly', onDate: null, endsOn: '2028-01-01', minutes: 60, offerId: 'o' } as const;

  test('without visits it is what the ask may take, week after week', () => {
    expect(commitmentsOf({ ...weekly, visits: null }, '2026-10-06')).toEqual([
      { minutes: 60, weeks: weeksOf(weekly, '2026-10-06'), offerId: 'o' }
    ]);
  });

  test('of a standing appointment it is its visits, each in the week in which it is, and nothing after', () => {
    const visits = [
      { on: '2026-10-13', minutes: 60 },
      { on: '2026-10-15', minutes: 45 },
      { on: '2026-11-03', minutes: 60 }
    ];
    const week = (day: string) => ({ first: weekOf(day), last: weekOf(day) });
    expect(commitmentsOf({ ...weekly, visits }, '2026-10-06')).toEqual([
      { minutes: 60, weeks: week('2026-10-13'), offerId: 'o' },
      { minutes: 45, weeks: week('2026-10-13'), offerId: 'o' },
      { minutes: 60, weeks: week('2026-11-03'), offerId: 'o' }
    ]);
    expect(commitmentsOf({ ...weekly, visits: [] }, '2026-10-06')).toEqual([]);
  });
});
