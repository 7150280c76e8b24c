import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

/** Knowing an organisation is a setting: for the coordinators and for who keeps the neighbourhood. */
export const mayKeepLinks = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);
