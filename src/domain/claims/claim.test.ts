import { expect, test } from 'vitest';
import { canBeClaimed, isOpenClaim } from './claim.ts';

const now = new Date('2026-10-06T09:00:00Z');
const claim = { endsAt: new Date('2026-10-07T09:00:00Z'), usedAt: null, withdrawnAt: null };

test('a letter works once, until its day, and not when it was taken back', () => {
  expect(isOpenClaim(claim, now)).toBe(true);
  expect(isOpenClaim({ ...claim, usedAt: now }, now)).toBe(false);
  expect(isOpenClaim({ ...claim, withdrawnAt: now }, now)).toBe(false);
  expect(isOpenClaim({ ...claim, endsAt: now }, now)).toBe(false);
});

test('a record without a mail address and without a role can be taken over', () => {
  expect(canBeClaimed({ hasMail: false, hasRole: false })).toMatchObject({ ok: true });
  expect(canBeClaimed({ hasMail: true, hasRole: false })).toMatchObject({ reason: 'comes-in-already' });
  expect(canBeClaimed({ hasMail: false, hasRole: true })).toMatchObject({ reason: 'has-a-role' });
});
