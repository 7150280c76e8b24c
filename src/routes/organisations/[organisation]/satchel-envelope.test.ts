import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyOf, openWith, sealWith } from './satchel-envelope.ts';

const secret = (): string => randomBytes(32).toString('base64url');
const value = { words: 'Ik bel Bep — morgen', at: '/organisations/x' };

test('DP20: what is sealed opens with its key, for what it belongs to, and in no other way', async () => {
  const key = await keyOf(secret());
  const sealed = await sealWith(key, value, 'mine on 2026-03-31');
  expect(await openWith(key, sealed, 'mine on 2026-03-31')).toEqual(value);
  expect(await openWith(key, sealed, 'of another')).toBe(null);
  expect(await openWith(await keyOf(secret()), sealed, 'mine on 2026-03-31')).toBe(null);
  const changed = new Uint8Array(sealed.body.slice(0));
  changed[3]! ^= 1;
  expect(await openWith(key, { ...sealed, body: changed.buffer }, 'mine on 2026-03-31')).toBe(null);
});

test('DP20: nothing of it can be read, the same is never sealed alike, and the key cannot be taken out', async () => {
  const key = await keyOf(secret());
  const [one, other] = [await sealWith(key, value, 'x'), await sealWith(key, value, 'x')];
  expect(Buffer.from(one.body).toString('latin1')).not.toMatch(/Bep|words|organisations/);
  expect(Buffer.from(one.body).equals(Buffer.from(other.body))).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
