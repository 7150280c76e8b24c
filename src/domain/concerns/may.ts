import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

type Concern = { readonly personId: string | null; readonly aboutId: string | null; readonly escalatedAt: Date | null };

/** Everybody tells in their own name; what one does for another is not told in that one's name. */
export const mayRaiseConcern = (actor: Actor): boolean => !actor.onBehalfOf;

/** A coordinator who is neither of the two; also who keeps the settings, where no coordinator took it up. */
export const mayHandleConcern = (actor: Actor | null, { personId, aboutId, escalatedAt }: Concern): boolean =>
  actor !== null &&
  actor.id !== personId &&
  actor.id !== aboutId &&
  (isCoordinator(actor) || (escalatedAt !== null && isAdministrator(actor)));
