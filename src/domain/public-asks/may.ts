import { isCoordinator, type Actor } from '../people/actor.ts';

/** What somebody left without an account is read by coordinators alone. */
export const mayReadPublicAsks = (actor: Actor | null): boolean => isCoordinator(actor);
