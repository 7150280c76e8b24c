import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey, openVault, seal, unseal, WrongKeys } from './vault.ts';

const first = newKey();
const second = newKey();

test('what was sealed opens again, for what it belongs to alone', () => {
  openVault(first);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, about, other) => {
      const sealed = seal(text.toWellFormed(), about);
      expect(unseal(sealed, about)).toBe(text.toWellFormed());
      expect(unseal(sealed, `${about}${other}!`)).toBeNull();
    })
  );
});

test('two seals of one text have nothing in common but their key', () => {
  openVault(first);
  const [one, two] = [seal('the same', 'x').split('.'), seal('the same', 'x').split('.')];
  expect(one.slice(0, 2)).toEqual(two.slice(0, 2));
  expect(one[2]).not.toBe(two[2]);
  expect(one[3]).not.toBe(two[3]);
});

test('a changed letter anywhere is noticed', () => {
  openVault(first);
  const sealed = seal('she lives at number 7', 'address of somebody');
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    // The last letter of base64url may carry bits that mean nothing.
    const bytes = (text: string) => Buffer.from(text.split('.')[3] ?? '', 'base64url').toString('hex');
    if (at > sealed.lastIndexOf('.') && bytes(changed) === bytes(sealed)) continue;
    expect(unseal(changed, 'address of somebody'), `letter ${at}`).toBeNull();
  }
});

test('nonsense does not open, and is no fault', () => {
  openVault(first);
  for (const sealed of ['', 'v1', 'v1.a.b.c', 'v2.a.b.c.d', '....', 'v1..'.repeat(9)])
    expect(unseal(sealed, 'x')).toBeNull();
});

test('a new key seals, and the old one still opens', () => {
  openVault(first);
  const old = seal('of before', 'x');
  expect(openVault(`# newest first\n${second}\n${first}\n`)).toEqual([second.split(' ')[0], first.split(' ')[0]]);
  expect(unseal(old, 'x')).toBe('of before');
  expect(seal('of now', 'x')).toContain(second.split(' ')[0]);
  openVault(second);
  expect(unseal(old, 'x')).toBeNull();
});

test.each(['', '# only words', 'a-key', `${first}\nnonsense`, `${first}\n${first}`, 'abcd tooshort'])(
  'a wrong key file is refused, and its keys are not repeated',
  (words) => {
    expect(() => openVault(words)).toThrow(WrongKeys);
    expect(() => openVault(words)).not.toThrow(first.split(' ')[1]);
  }
);
