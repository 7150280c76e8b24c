import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

/** Any coordinator may take over, hand over and look again: areas and owners divide care, they are no walls. */
export const mayDivideCare = (actor: Actor | null): boolean => isCoordinator(actor);

/** Areas are settings: for the coordinators and for who keeps the neighbourhood. */
export const maySetAreas = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);

/** One says oneself that one is away; for a coordinator who fell ill the administrator does. */
export const mayNoteAbsenceOf = (actor: Actor | null, personId: string): boolean =>
  (isCoordinator(actor) && actor?.id === personId) || isAdministrator(actor);
