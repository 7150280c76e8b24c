import { describe, expect, test } from 'vitest';
import { absenceStage, readAbsence } from './absence.ts';
import { sayOfAbsence } from './to-say.ts';

const today = '2026-10-06';
const care = {
  coordinatorIds: ['ada', 'bea', 'cor'],
  areas: [],
  absences: [
    { personId: 'bea', fromOn: '2026-10-20', untilOn: '2026-10-22', standInId: 'ada' },
    { personId: 'ada', fromOn: '2026-11-10', untilOn: '2026-11-20', standInId: 'bea' }
  ]
};
const typed = { from: '2026-10-10', until: '2026-10-19', standIn: 'bea' };

describe('an absence', () => {
  test('is read with who stands in, or with nobody', () => {
    expect(readAbsence(typed, { personId: 'ada', care, today })).toEqual({
      ok: true,
      value: { personId: 'ada', fromOn: '2026-10-10', untilOn: '2026-10-19', standInId: 'bea' }
    });
    const alone = readAbsence({ ...typed, standIn: 'nobody' }, { personId: 'ada', care, today });
    expect(alone).toMatchObject({ value: { standInId: null } });
  });

  test.each([
    [{ from: '' }, { from: 'no-date' }],
    [{ from: '2026-02-31' }, { from: 'no-date' }],
    [{ from: '2026-10-05' }, { from: 'in-the-past' }],
    [
      { from: '2028-01-01', until: '2028-01-02' },
      { from: 'too-far-away', until: 'too-far-away' }
    ],
    [{ until: '' }, { until: 'no-date' }],
    [{ until: '2026-10-09' }, { until: 'ends-before' }],
    [{ until: '2028-01-01' }, { from: 'away-already', until: 'too-far-away', standIn: 'stand-in-away' }],
    [{ until: '2026-10-20' }, { standIn: 'stand-in-away' }],
    [{ from: '2026-11-20', until: '2026-11-21' }, { from: 'away-already' }],
    [{ standIn: '' }, { standIn: 'no-stand-in' }],
    [{ standIn: 'ada' }, { standIn: 'no-stand-in' }],
    [{ standIn: 'zoe' }, { standIn: 'no-stand-in' }]
  ] as const)('typed as %o is not right yet: %o', (change, errors) => {
    const read = readAbsence({ ...typed, ...change }, { personId: 'ada', care, today });
    expect(read).toEqual({ ok: false, reason: 'wrong-fields', errors });
  });

  const away = { personId: 'ada', standInId: 'bea', fromOn: '2026-10-05', untilOn: '2026-10-06', endedAt: null };
  const ended = new Date('2026-10-06T08:00:00Z');

  test.each([
    [{}, 'now', 'i-am-away', 'i-stand-in'],
    [{ untilOn: '2026-10-05' }, 'over', 'i-am-back', null],
    [{ endedAt: ended }, 'over', 'i-am-back', null],
    [{ fromOn: '2026-10-07', untilOn: '2026-10-09' }, 'ahead', 'i-will-be-away', 'i-will-stand-in'],
    [{ fromOn: '2026-10-07', untilOn: '2026-10-09', endedAt: ended }, 'over', null, null],
    [{ fromOn: '2026-10-21', untilOn: '2026-10-22' }, 'ahead', null, null]
  ] as const)('%o is %s and says so to the two it is about', (change, stage, toMe, toStandIn) => {
    const one = { ...away, ...change };
    expect(absenceStage(one, today)).toBe(stage);
    expect(sayOfAbsence(one, 'ada', today)).toBe(toMe);
    expect(sayOfAbsence(one, 'bea', today)).toBe(toStandIn);
    expect(sayOfAbsence(one, 'cor', today)).toBeNull();
  });
});
