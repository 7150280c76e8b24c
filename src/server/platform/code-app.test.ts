import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeAppUrl, newCodeSecret, stepOfCode } from './code-app.ts';

// RFC 6238, appendix B: the secret is "12345678901234567890", the codes are the last six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037']
])('at second %i the code is %s, and one step before and after', (second, code) => {
  const at = (seconds: number) => ({ secret, now: new Date((second + seconds) * 1000) });
  const step = Math.floor(second / 30);
  expect(stepOfCode(code, at(0))).toBe(step);
  expect(stepOfCode(code, at(30))).toBe(step);
  expect(stepOfCode(code, at(-30))).toBe(step);
  expect(stepOfCode(code, at(61))).toBeNull();
  expect(stepOfCode(code, at(-61))).toBeNull();
});

test.each(['', '28708', '2870821', 'abcdef', '２８７０８２', '1e5000'])('%j is no code', (code) => {
  expect(stepOfCode(code, { secret, now: new Date(59_000) })).toBeNull();
});

test('a new secret has 160 bits of its own, and the address names the place and the person', () => {
  const made = newCodeSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(newCodeSecret()).not.toBe(made);
  const url = new URL(codeAppUrl({ secret: made, issuer: 'De Wijk', label: 'Fatima & co' }));
  expect(url.protocol).toBe('otpauth:');
  expect(url.searchParams.get('secret')).toBe(made);
  expect(decodeURIComponent(url.pathname)).toContain('De Wijk:Fatima & co');
});

test('the library and a plain HMAC agree', () => {
  const hmac = createHmac('sha1', '12345678901234567890').update(Buffer.from('0000000000000001', 'hex')).digest();
  const from = hmac[19]! & 15;
  const code = String((hmac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  expect(stepOfCode(code, { secret, now: new Date(45_000) })).toBe(1);
});
