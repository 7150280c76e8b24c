import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 160 random bits that fit in an address. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** The six digits to type over that belong to a secret; so a link can show its own code elsewhere. */
export const codeOf = (secret: string): string =>
  String(createHash('sha256').update(`code of ${secret}`).digest().readUIntBE(0, 6) % 1_000_000).padStart(6, '0');

/** Only this is kept of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Letters to write on paper or to say on the phone, without those that look like others; five random bits each. */
export const newCode = (length = 8): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1 ');
