import { no, yes, type Result } from '../result.ts';

export const longestPasskeyName = 40;
export type PasskeyNameReason = 'no-name' | 'name-too-long';

/** What somebody calls a passkey, to know it again. */
export function readPasskeyName(typed: string): Result<string, PasskeyNameReason> {
  const name = typed.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return no('no-name', 'name');
  return name.length > longestPasskeyName ? no('name-too-long', 'name') : yes(name);
}

/**
 * Whether the counter of a passkey fell back, so that there may be a copy of it (WebAuthn level 3, 2025, §6.1.1).
 * Passkeys that are kept in several devices count nothing: theirs stays zero.
 */
export const hasFallenBack = (known: number, came: number): boolean => (known > 0 || came > 0) && came <= known;
