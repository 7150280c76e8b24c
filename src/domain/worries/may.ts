import { isCoordinator, type Actor } from '../people/actor.ts';

/** A coordinator who is neither of the two. */
export const mayHandleWorry = (actor: Actor, { personId, aboutId }: { personId: string; aboutId: string }): boolean =>
  isCoordinator(actor) && actor.id !== personId && actor.id !== aboutId;
