import { isCoordinator, type Actor } from '../people/actor.ts';

/** Who may not see somebody is noted by that person, or on the phone by a coordinator; never by who acts for another. */
export const mayShield = (actor: Actor | null, personId: string): boolean =>
  actor !== null && !actor.onBehalfOf && (actor.id === personId || isCoordinator(actor));
