import type { Side } from '../consents/consent.ts';
import { isCoordinator, type Actor } from '../people/actor.ts';

type Two = { readonly helperId: string; readonly askerId: string };
export type Part = { readonly personId: string; readonly side: Side; readonly isRecorded: boolean };

/**
 * Who is meant and on which side: oneself, or (the coordinator, on the phone) one of the two.
 * Null where this visitor has no part in it.
 */
export function partIn(match: Two, actor: Actor, forPerson: string | null): Part | null {
  const personId = forPerson ?? actor.id;
  if (personId !== actor.id && !isCoordinator(actor)) return null;
  const isRecorded = personId !== actor.id;
  if (personId === match.helperId) return { personId, side: 'helper', isRecorded };
  return personId === match.askerId ? { personId, side: 'asker', isRecorded } : null;
}

/** The other one of the two. */
export const otherOf = (match: Two, personId: string): string =>
  personId === match.helperId ? match.askerId : match.helperId;
