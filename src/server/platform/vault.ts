import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { secretFor } from './cipher.ts';

/** The keys of the vault cannot be read; the message says what is wrong and never repeats a key. */
export class WrongKeys extends Error {}

const algorithm = 'aes-256-gcm';
const line = /^([A-Za-z0-9]{4,32}) ([A-Za-z0-9_-]{43})$/;

let keys: ReadonlyMap<string, Buffer> = new Map();

/**
 * Opens the vault of this process with the words of a key file: one key a line, `id secret`, the secret 32 bytes as
 * base64url. The first key seals, the others only open what was sealed before. Answers the ids.
 */
export function openVault(words: string): string[] {
  const lines = words.split('\n').map((text) => text.trim());
  const read = lines.filter((text) => text !== '' && !text.startsWith('#')).map((text) => line.exec(text));
  if (read.length === 0 || read.some((key) => key === null)) throw new WrongKeys('The key file holds no usable keys.');
  const found = new Map(read.map((key) => [key![1]!, Buffer.from(key![2]!, 'base64url')]));
  if (found.size < read.length) throw new WrongKeys('The key file holds two keys with one id.');
  keys = found;
  return [...keys.keys()];
}

/** A new key, as a line of the key file. */
export const newKey = (): string => `${randomBytes(6).toString('hex')} ${randomBytes(32).toString('base64url')}`;

/**
 * Seals a text, so that nobody reads or changes it without the keys. `about` says what it belongs to (which field of
 * whom): sealed text that is moved elsewhere does not open there.
 */
export function seal(text: string, about: string): string {
  const [id, key] = [...keys][0] ?? notOpen();
  const start = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, start).setAAD(boundTo(id, about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return ['v1', id, start.toString('base64url'), body.toString('base64url')].join('.');
}

/** The sealed text; null where it was changed, belongs to something else, or was sealed with a key we do not have. */
export function unseal(sealed: string, about: string): string | null {
  if (keys.size === 0) notOpen();
  const [version, id = '', start = '', rest = '', more] = sealed.split('.');
  const key = keys.get(id);
  const body = Buffer.from(rest, 'base64url');
  if (version !== 'v1' || more !== undefined || !key || body.length < 16) return null;
  try {
    const cipher = createDecipheriv(algorithm, key, Buffer.from(start, 'base64url')).setAAD(boundTo(id, about));
    cipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([cipher.update(body.subarray(0, -16)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether this was sealed with the key that seals now, and not with one that only opens. */
export const isSealedByNewest = (sealed: string): boolean => sealed.split('.')[1] === [...keys.keys()][0];

/**
 * The two pads (hexadecimal, with a dot between) by which the database marks ways to reach somebody, as HMAC-SHA-256
 * has them (RFC 2104); null while the vault is not open. They are made from the last key, which stays the last.
 */
export function markPads(): string | null {
  const oldest = [...keys.values()].at(-1);
  if (!oldest) return null;
  const secret = Buffer.concat([secretFor(oldest, 'marks of contacts'), Buffer.alloc(32)]);
  return [0x36, 0x5c].map((pad) => Buffer.from(secret.map((byte) => byte ^ pad)).toString('hex')).join('.');
}

const boundTo = (id: string, about: string): Buffer => Buffer.from(`v1.${id}.${about}`, 'utf8');

function notOpen(): never {
  throw new WrongKeys('The vault is not open yet.');
}
