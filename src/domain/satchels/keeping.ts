import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';

/** DP20: how many days a key is given for what a tablet keeps; after that nobody opens it any more. */
export const daysKept = 7;

/** DP20: after so long without a touch a tablet locks itself (NIST SP 800-63B, 2017: at most 15 minutes at level 3). */
export const minutesUntouched = 15;

/** Under what something is sealed on a tablet: a key of one day, made from this key of the organisation. */
export type Lock = { readonly day: string; readonly keyId: string };

/** A lock as it is written beside what it seals: "2026-03-31.key". */
export const lockName = ({ day, keyId }: Lock): string => `${day}.${keyId}`;

/** The lock of this name; null where it is none. */
export function lockIn(name: string): Lock | null {
  const [day, keyId, more] = [name.slice(0, 10), name.slice(11), name.slice(10, 11)];
  return isDay(day) && more === '.' && keyId !== '' ? { day, keyId } : null;
}

/** DP20: whether what was sealed on this day may still be opened; days as "2026-03-31". */
export const opensStill = ({ day }: Lock, today: string): boolean => day <= today && day >= daysAfter(today, -daysKept);

/** Whether nobody touched a tablet for so long that it locks itself; both in milliseconds. */
export const isLeftAlone = (touchedAt: number, now: number): boolean => now - touchedAt >= minutesUntouched * 60_000;
