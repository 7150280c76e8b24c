import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayShield } from './may.ts';
import { labelOf, readShield, type DraftShield } from './shield.ts';

const nothing: DraftShield = { knownId: '', firstName: '', email: '', phone: '', postcode: '' };

test.each([
  [{ knownId: 'somebody' }],
  [{ email: 'jan@example.org' }],
  [{ phone: '06 12 34 56 78' }],
  [{ firstName: 'Jan', postcode: '6533 ab' }]
])('%o is enough to recognise somebody by', (known) => {
  expect(readShield({ ...nothing, ...known }).ok).toBe(true);
});

test.each([
  [{}, { knownId: 'nothing-known' }],
  [{ firstName: 'Jan' }, { knownId: 'nothing-known' }],
  [{ postcode: '6533 AB' }, { firstName: 'name-and-postcode' }],
  [{ email: 'jan@' }, { email: 'wrong-email' }],
  [{ phone: 'bel maar' }, { phone: 'wrong-phone' }],
  [{ firstName: 'Jan', postcode: 'AB 6533' }, { postcode: 'wrong-postcode' }],
  [{ firstName: 'x'.repeat(61), email: 'jan@example.org' }, { firstName: 'name-too-long' }]
] as const)('%o is answered beside its field', (typed, errors) => {
  expect(readShield({ ...nothing, ...typed })).toEqual({ ok: false, reason: 'wrong-fields', errors });
});

test('what is read holds something to recognise somebody by, whatever was typed', () => {
  const draft = fc.record({
    ...{ knownId: fc.string(), firstName: fc.string(), email: fc.string(), phone: fc.string(), postcode: fc.string() }
  });
  fc.assert(
    fc.property(draft, (typed) => {
      const read = readShield(typed);
      if (read.ok) expect(read.value.knownId ?? labelOf(read.value)).not.toBe('');
    })
  );
});

test('one notes for oneself, a coordinator for anybody, and nobody while acting for another', () => {
  const bo = { id: 'bo', firstName: 'Bo', roles: [], welcomed: true, locale: 'nl' } as const;
  const acting = { id: 'truus', firstName: 'Truus', purposes: [], today: '2026-10-06', actions: new Map() };
  expect(mayShield(bo, 'bo')).toBe(true);
  expect(mayShield(bo, 'truus')).toBe(false);
  expect(mayShield({ ...bo, roles: ['coordinator'] }, 'truus')).toBe(true);
  expect(mayShield({ ...bo, onBehalfOf: acting }, 'bo')).toBe(false);
  expect(mayShield(null, 'bo')).toBe(false);
});
