import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

/** Sharing with another neighbourhood is a setting: for the coordinators and for who keeps the neighbourhood. */
export const maySetSharing = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);
