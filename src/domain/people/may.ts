import { isCoordinator, type Actor } from './actor.ts';

/** The coordinator writes down people who have no internet, with their agreement. */
export const mayRegisterPeople = (actor: Actor | null): boolean => isCoordinator(actor);

/** Welcoming, vouching, "not now" and calls are the coordinator's; whoever is looked at can see that. */
export const maySeePeople = (actor: Actor | null): boolean => isCoordinator(actor);
