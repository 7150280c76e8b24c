import { isCoordinator, type Actor } from '../people/actor.ts';

/** A home is sealed by whose it is, or on the phone by a coordinator; never by who acts for another. */
export const maySealHome = (actor: Actor | null, personId: string): boolean =>
  actor !== null && !actor.onBehalfOf && (actor.id === personId || isCoordinator(actor));
