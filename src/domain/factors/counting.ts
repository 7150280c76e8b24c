import type { Role } from '../people/actor.ts';
import type { Session } from '../sessions/session.ts';

type Place = { readonly isExample: boolean };

/**
 * D1: whoever sees other people's data shows a second factor. A role counts only in a session in which that was done;
 * looking along counts for it in an example neighbourhood, and nowhere else.
 */
export const rolesThatCount = (session: Session, place: Place): readonly Role[] =>
  isFactorShown(session, place) ? session.heldRoles : [];

/** Whether this person holds a role that does not count yet on this browser. */
export const isRoleWaiting = (session: Session | null, place: Place): boolean =>
  session !== null && session.heldRoles.length > 0 && !isFactorShown(session, place);

const isFactorShown = ({ factorAt, factorBy }: Session, { isExample }: Place): boolean =>
  factorAt !== null && (factorBy !== 'look-along' || isExample);
