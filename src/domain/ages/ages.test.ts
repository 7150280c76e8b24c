import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaf } from '../categories/categories.ts';
import type { Actor } from '../people/actor.ts';
import { ageTyped, youthOf } from './age.ts';
import { mayRecordAges, mayTellOwnAge } from './may.ts';
import { readParentalConsent } from './parental-consent.ts';
import { fitsYoung, youngKinds } from './young-kinds.ts';

const bo: Actor = { id: 'bo', firstName: 'Bo', roles: [], welcomed: true, locale: 'nl' };
const days = { today: '2026-10-06', aYearAgo: '2025-10-05' };
const draft = { signedOn: '2026-10-01', parentName: 'Ingrid', parentPhone: '' };

test('Y1 only one of two words is an answer, and whoever was never asked is not young', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(ageTyped(text)).toBe(['sixteen', 'younger'].includes(text) ? text : null);
    })
  );
  expect(youthOf(null, false)).toBe(null);
  expect(youthOf('sixteen', false)).toBe(null);
  expect(youthOf('younger', false)).toBe('waits-for-parent');
  expect(youthOf('younger', true)).toBe('with-parent');
});

test('Y1 one answers for oneself once, and may always still say to be younger', () => {
  expect(mayTellOwnAge(bo, { before: null, now: 'sixteen' })).toBe(true);
  expect(mayTellOwnAge(bo, { before: 'sixteen', now: 'younger' })).toBe(true);
  expect(mayTellOwnAge(bo, { before: 'younger', now: 'sixteen' })).toBe(false);
  expect(mayTellOwnAge(null, { before: null, now: 'sixteen' })).toBe(false);
  expect(mayRecordAges(bo)).toBe(false);
  expect(mayRecordAges({ ...bo, roles: ['coordinator'] })).toBe(true);
});

test('Y2 a paper has the name of a parent and a day of the last year', () => {
  expect(readParentalConsent(draft, days)).toMatchObject({ value: { parentPhone: null } });
  expect(readParentalConsent({ ...draft, parentName: '' }, days)).toMatchObject({ reason: 'no-name' });
  expect(readParentalConsent({ ...draft, parentName: 'x'.repeat(61) }, days)).toMatchObject({
    reason: 'name-too-long'
  });
  expect(readParentalConsent({ ...draft, parentPhone: 'bel' }, days)).toMatchObject({ reason: 'wrong-phone' });
  expect(readParentalConsent({ ...draft, signedOn: '2026-02-31' }, days)).toMatchObject({ reason: 'no-date' });
  expect(readParentalConsent({ ...draft, signedOn: '2026-10-07' }, days)).toMatchObject({ reason: 'in-the-future' });
  expect(readParentalConsent({ ...draft, signedOn: '2025-10-04' }, days)).toMatchObject({ reason: 'too-old' });
});

test('Y4 what fits is never intimate, never by phone, and never needs a paper of the helper', () => {
  for (const kind of youngKinds)
    expect(leaf(kind), kind).toMatchObject({ intimacy: 0, isRemote: false, needs: 'nothing' });
  for (const kind of ['babysitting', 'visiting', 'lift', 'pets', 'encouragement', 'near-home'])
    expect(fitsYoung(kind), kind).toBe(false);
});
