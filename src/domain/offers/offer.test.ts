import { expect, test } from 'vitest';
import { volunteerAllowance } from '../fees/fee.ts';
import { pauseUntil, readOffer, type DraftOffer } from './offer.ts';

const rules = { today: '2026-11-24', formsHelpOn: false, fees: { on: true, ...volunteerAllowance } };
const draft: DraftOffer = {
  categories: ['dog', 'cake', 'dog'],
  words: '',
  dayparts: ['0'],
  minutesAWeek: '60',
  reachMetres: '700',
  feeChoice: '',
  feeAmount: ''
};

test('an offer is read, once per kind, and ends by itself after 26 weeks', () => {
  const read = readOffer(draft, rules);
  expect(read.ok && read.value).toMatchObject({
    categories: ['dog', 'cake'],
    words: null,
    feeCents: null,
    endsOn: '2027-05-25'
  });
});

test.each<[Partial<DraftOffer>, object]>([
  [{ categories: [] }, { categories: 'no-category' }],
  [{ categories: ['dog', 'money'] }, { categories: 'no-category' }],
  [{ dayparts: [] }, { dayparts: 'no-dayparts' }],
  [{ minutesAWeek: '61' }, { minutesAWeek: 'no-minutes' }],
  [{ reachMetres: '1' }, { reachMetres: 'no-reach' }],
  [{ feeChoice: 'amount', feeAmount: '9' }, { feeAmount: 'above-the-cap' }],
  [{ feeChoice: 'amount', feeAmount: 'veel' }, { feeAmount: 'wrong-amount' }],
  [{ feeChoice: 'gold' }, { feeChoice: 'no-such-choice' }]
])('%j is met with %j', (change, errors) => {
  const read = readOffer({ ...draft, ...change }, rules);
  expect(read.ok ? {} : read.errors).toEqual(errors);
});

test('a pause has a day to come, or none', () => {
  expect(pauseUntil('', rules.today)).toEqual({ ok: true, value: null });
  expect(pauseUntil('2026-11-23', rules.today)).toMatchObject({ reason: 'in-the-past', field: 'until' });
  expect(pauseUntil('volgende week', rules.today)).toMatchObject({ reason: 'no-date' });
});
