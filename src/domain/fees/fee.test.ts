import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf, readFee, volunteerAllowance } from './fee.ts';

const caps = { on: true, ...volunteerAllowance };

test.each([
  ['2,50', 250],
  ['2.5', 250],
  ['€ 3', 300],
  ['0,05', 5]
])('%s is %i cents', (typed, cents) => expect(centsOf(typed)).toBe(cents));

test.each(['', 'drie', '-1', '1,234', '1e3', '9999999'])('%s is no amount', (typed) =>
  expect(centsOf(typed)).toBeNull()
);

test('no fee is ever above the cap (R56)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
      const fee = readFee(
        { choice: 'amount', amount: `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}` },
        caps
      );
      return typeof fee === 'string' || (fee.cents ?? 0) <= caps.hourCents;
    })
  );
});

test('where fees are off there is none, whatever was sent (N9)', () => {
  expect(readFee({ choice: 'amount', amount: '1' }, { ...caps, on: false })).toBe('fees-off');
  expect(readFee({ choice: '', amount: '' }, { ...caps, on: false })).toEqual({ cents: null, isToBeAgreed: false });
});
