import { expect, test } from 'vitest';
import { endedAt, lapseOf, lapseWindow, readEnding } from './ending.ts';

test.each([
  ['2026-11-01', null],
  ['2026-10-20', 'lapsing'],
  ['2026-10-06', 'lapsing'],
  ['2026-10-05', 'lapsed'],
  ['2026-09-08', 'lapsed'],
  ['2026-09-07', null]
])('an entry that ends on %s is %s on 6 October', (endsOn, lapse) => {
  expect(lapseOf(endsOn, '2026-10-06')).toBe(lapse);
  const { from, until } = lapseWindow('2026-10-06');
  expect(from <= endsOn && endsOn <= until).toBe(lapse !== null);
});

test('it ended when it was taken back, or after its last day', () => {
  const taken = new Date('2026-10-01T10:00:00Z');
  expect(endedAt({ endsOn: '2026-12-01', withdrawnAt: taken }, '2026-10-06')).toBe(taken);
  expect(endedAt({ endsOn: '2026-10-05', withdrawnAt: null }, '2026-10-06')).toEqual(new Date('2026-10-05T00:00:00Z'));
  expect(endedAt({ endsOn: '2026-10-06', withdrawnAt: null }, '2026-10-06')).toBeNull();
});

test('skipping is an answer of its own, and nothing is not one', () => {
  expect(readEnding('skip')).toEqual({ ok: true, value: null });
  expect(readEnding('no-longer-needed')).toEqual({ ok: true, value: 'no-longer-needed' });
  expect(readEnding('')).toMatchObject({ reason: 'no-answer', field: 'ending' });
});
