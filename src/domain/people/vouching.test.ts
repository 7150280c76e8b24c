import { expect, test } from 'vitest';
import { notNowUntil, vouch } from './vouching.ts';

test('what was seen has a kind and a day that has been', () => {
  expect(vouch({ kind: 'met', seenOn: '2026-10-06' }, '2026-10-06').ok).toBe(true);
  expect(vouch({ kind: 'liked', seenOn: '2026-10-06' }, '2026-10-06')).toMatchObject({ reason: 'no-kind' });
  expect(vouch({ kind: 'met', seenOn: '2026-02-31' }, '2026-10-06')).toMatchObject({ reason: 'no-date' });
  expect(vouch({ kind: 'met', seenOn: '2026-10-07' }, '2026-10-06')).toMatchObject({ reason: 'in-the-future' });
});

test('not now lasts until a day within the year', () => {
  const days = { today: '2026-10-06', inAYear: '2027-10-06' };
  expect(notNowUntil('2026-10-06', days)).toEqual({ ok: true, value: '2026-10-06' });
  expect(notNowUntil('2026-10-05', days)).toMatchObject({ reason: 'in-the-past' });
  expect(notNowUntil('2027-10-07', days)).toMatchObject({ reason: 'too-far-away' });
  expect(notNowUntil('morgen', days)).toMatchObject({ reason: 'no-date' });
});
