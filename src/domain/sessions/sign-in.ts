import { no, yes, type Result } from '../result.ts';

/** D1: a link or a code is valid for ten minutes, once, and only in the browser that asked. */
export const signInMinutes = 10;
export const codeTries = 5;
export const sessionDays = 30;

export type SignIn = {
  readonly personId: string | null;
  readonly browserHash: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly tries: number;
};
export type SignInReason = 'not-valid' | 'other-browser';

/** Who may come in with this link; 'not-valid' says nothing about why. */
export function openWithLink(
  found: SignIn | null,
  by: { browserHash: string; now: Date }
): Result<string, SignInReason> {
  if (!isUsable(found, by.now)) return no('not-valid');
  return found.browserHash === by.browserHash ? yes(found.personId) : no('other-browser');
}

/** Whether this sign-in can still be used, by somebody who is a member. */
export const isUsable = (found: SignIn | null, now: Date): found is SignIn & { personId: string } =>
  found !== null &&
  found.personId !== null &&
  found.usedAt === null &&
  found.expiresAt > now &&
  found.tries < codeTries;

/** The mail address as it is compared; null where it cannot be one. */
export function emailKeyOf(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]{2,}$/.test(email) ? email : null;
}
