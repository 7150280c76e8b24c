import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 160 random bits that fit in an address. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** Six digits to type over. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Only this is kept of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
