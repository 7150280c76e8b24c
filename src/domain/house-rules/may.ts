import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

/** The rules are written by who keeps the neighbourhood: the coordinator, or the administrator. */
export const mayWriteHouseRules = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);

/** One says yes for oneself; the coordinator writes it down for whoever said so on the phone or at the door. */
export const mayAcceptFor = (actor: Actor | null, personId: string): boolean =>
  actor !== null && (actor.id === personId || isCoordinator(actor));
