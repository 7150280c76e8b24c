import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { register, type DraftRegistration } from './registration.ts';

const draft: DraftRegistration = {
  firstName: 'Door',
  age: 'sixteen',
  reachBy: 'phone',
  phone: '024 123 45 67',
  email: '',
  address: '',
  cellId: '',
  languages: ['nl'],
  agreed: true
};

describe('writing somebody down', () => {
  test('a name, a phone, a language and agreement are enough', () => {
    expect(register(draft)).toEqual({
      ok: true,
      value: {
        firstName: 'Door',
        age: 'sixteen',
        reachBy: 'phone',
        phone: '024 123 45 67',
        email: null,
        address: null,
        cellId: null,
        languages: ['nl']
      }
    });
  });

  test.each([
    [{ firstName: '' }, { firstName: 'no-name' }],
    [{ firstName: 'x'.repeat(61) }, { firstName: 'name-too-long' }],
    [{ age: '' }, { age: 'no-age' }],
    [{ age: '12' }, { age: 'no-age' }],
    [{ phone: '' }, { phone: 'no-phone' }],
    [{ phone: 'bel maar' }, { phone: 'wrong-phone' }],
    [{ reachBy: 'email', email: '' }, { email: 'no-email' }],
    [{ email: 'door@' }, { email: 'wrong-email' }],
    [{ reachBy: 'pigeon' }, { reachBy: 'no-way-to-reach' }],
    [{ languages: [] }, { languages: 'no-language' }],
    [{ agreed: false }, { agreed: 'not-agreed' }]
  ] as const)('%o is answered beside its field', (change, reason) => {
    expect(register({ ...draft, ...change })).toEqual({ ok: false, reason: 'wrong-fields', errors: reason });
  });

  test('without agreement nobody is ever written down', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (firstName, phone, email) => {
        expect(register({ ...draft, firstName, phone, email, agreed: false }).ok).toBe(false);
      })
    );
  });
});
