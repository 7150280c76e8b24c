import { expect, test } from 'vitest';
import { maySealHome } from './may.ts';
import { readSealing } from './sealed-home.ts';

const draft = { keeperId: 'kees', opensPhone: 'no', address: 'Laan 1' };

test('a home is sealed with one coordinator and a choice about the number', () => {
  expect(readSealing(draft, ['kees'])).toMatchObject({ value: { keeperId: 'kees', hidesPhone: true } });
  expect(readSealing({ ...draft, opensPhone: 'yes' }, ['kees'])).toMatchObject({ value: { hidesPhone: false } });
  expect(readSealing(draft, [])).toMatchObject({ reason: 'no-keeper', field: 'keeperId' });
  expect(readSealing({ ...draft, opensPhone: '' }, ['kees'])).toMatchObject({ reason: 'no-choice' });
  expect(readSealing({ ...draft, address: 'x'.repeat(201) }, ['kees'])).toMatchObject({ reason: 'address-too-long' });
});

test('nobody seals or opens the home of another, but for a coordinator on the phone', () => {
  const bo = { id: 'bo', firstName: 'Bo', roles: [], welcomed: true, locale: 'nl' } as const;
  expect(maySealHome(bo, 'bo')).toBe(true);
  expect(maySealHome(bo, 'ans')).toBe(false);
  expect(maySealHome({ ...bo, roles: ['coordinator'] }, 'ans')).toBe(true);
  expect(maySealHome(null, 'bo')).toBe(false);
});
