import { expect, test } from 'vitest';
import { emailKeyOf, isUsable, openWithLink, type SignIn } from './sign-in.ts';

const now = new Date('2026-11-24T12:00:00Z');
const found: SignIn = {
  personId: 'p',
  browserHash: 'b',
  expiresAt: new Date('2026-11-24T12:05:00Z'),
  usedAt: null,
  tries: 0
};
const by = { browserHash: 'b', now };

test('opens in the browser that asked, and in no other', () => {
  expect(openWithLink(found, by)).toEqual({ ok: true, value: 'p' });
  expect(openWithLink(found, { ...by, browserHash: 'c' })).toMatchObject({ reason: 'other-browser' });
});

test.each<[string, SignIn | null]>([
  ['unknown', null],
  ['of a stranger', { ...found, personId: null }],
  ['used', { ...found, usedAt: now }],
  ['too old', { ...found, expiresAt: now }],
  ['tried too often', { ...found, tries: 5 }]
])('%s does not open, and does not say why', (_, one) => {
  expect(isUsable(one, now)).toBe(false);
  expect(openWithLink(one, by)).toEqual({ ok: false, reason: 'not-valid' });
});

test('an address is compared without capitals; what is none is none', () => {
  expect(emailKeyOf(' Bo@Example.org ')).toBe('bo@example.org');
  for (const typed of ['', 'bo', 'bo@', 'bo@example', 'a b@example.org', 'a@b.nl, c@d.nl', `${'a'.repeat(250)}@b.nl`])
    expect(emailKeyOf(typed)).toBeNull();
});
