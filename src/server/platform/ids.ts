import { randomBytes, randomUUID } from 'node:crypto';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new id that sorts by time of making (UUID version 7), made here because PostgreSQL 15 cannot. */
export function newId<Id extends string>(now = Date.now()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Id;
}

/** A new id that says nothing, not even when it was made. */
export const newBlindId = <Id extends string>(): Id => randomUUID() as string as Id;

/** So many random bytes. */
export const newBytes = (count: number): Uint8Array => randomBytes(count);

/** Whether text from outside may be used as an id at all. */
export const isId = (text: unknown): text is string => typeof text === 'string' && pattern.test(text);
