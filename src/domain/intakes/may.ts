import { isCoordinator, type Actor } from '../people/actor.ts';

/** The coordinator writes down what somebody tells on the phone or at the door; a half-finished one is hers alone. */
export const mayTakeIn = (actor: Actor | null): boolean => isCoordinator(actor);
