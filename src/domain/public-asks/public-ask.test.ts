import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPublicAsk, readPublicAsk } from './public-ask.ts';

const draft = { firstName: 'Sanne', reach: '024 111 11 11', words: 'Wie helpt mij met de tuin?' };

test('a name, a number or an address, and a few words are enough', () => {
  expect(readPublicAsk(draft)).toEqual({
    ok: true,
    value: { firstName: 'Sanne', phone: '024 111 11 11', email: null, words: 'Wie helpt mij met de tuin?' }
  });
  expect(readPublicAsk({ ...draft, reach: 'Sanne@Example.org' })).toMatchObject({
    value: { phone: null, email: 'sanne@example.org' }
  });
});

test.each([
  [{ firstName: '' }, { firstName: 'no-name' }],
  [{ firstName: 'x'.repeat(61) }, { firstName: 'name-too-long' }],
  [{ reach: '' }, { reach: 'no-reach' }],
  [{ reach: 'bel maar' }, { reach: 'wrong-reach' }],
  [{ reach: 'sanne@' }, { reach: 'wrong-reach' }],
  [{ words: '' }, { words: 'no-words' }],
  [{ words: 'x'.repeat(longestPublicAsk + 1) }, { words: 'words-too-long' }]
] as const)('%o is answered beside its field', (change, errors) => {
  expect(readPublicAsk({ ...draft, ...change })).toEqual({ ok: false, reason: 'wrong-fields', errors });
});

test('whatever is typed, who is kept can be reached in exactly one way', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^[\d +()-]{6,20}$/)), (reach) => {
      const read = readPublicAsk({ ...draft, reach });
      if (read.ok) expect([read.value.phone, read.value.email].filter((one) => one !== null)).toHaveLength(1);
    })
  );
});
