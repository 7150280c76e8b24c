import { siteOf, type Inside } from '../visits/site.ts';

/** For so many minutes after showing who one is, graver actions do not ask again. */
export const freshMinutes = 15;

/**
 * D1: whether somebody just showed who that is. Whoever holds a role does so with the second factor, others with
 * a code from the mail or a passkey. In an example nobody can be asked: whoever looks along is always fresh.
 */
export function isFresh(visit: Inside): boolean {
  const { session, now } = visit;
  const { heldRoles, factorAt, factorBy, mailedAt } = session;
  if (factorBy === 'look-along') return siteOf(visit).isExample;
  return isRecent(factorAt, now) || (heldRoles.length === 0 && isRecent(mailedAt, now));
}

/** Whether a factor may be set up now: with what one has already, or with the mail while there is nothing else. */
export const maySetUpFactor = (visit: Inside, hasFactor: boolean): boolean =>
  isFresh(visit) || (!hasFactor && isRecent(visit.session.mailedAt, visit.now));

// A moment that is still to come, after the clock was set back, is not recent either.
const isRecent = (at: Date | null, now: Date): boolean =>
  at !== null && Math.abs(now.getTime() - at.getTime()) <= freshMinutes * 60_000;
