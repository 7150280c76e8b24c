import { randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

// No letters or digits that look like another one.
const letters = 'abcdefghjkmnpqrstvwxyz23456789';
const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
const stretch = promisify<string, string, number, Buffer>(scrypt);

/** So many codes to print and keep: three groups of four, 58 random bits each. */
export const newRecoveryCodes = (many: number): string[] =>
  Array.from({ length: many }, () => [group(), group(), group()].join('-'));

/** Only this is kept of a recovery code; slow, so that a stolen database cannot be tried out. */
export async function recoveryHash(code: string, salt: string): Promise<string> {
  return (await stretch(code, salt, 32)).toString('base64url');
}
