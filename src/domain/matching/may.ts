import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

/** R52: a match needs a named coordinator of the area; nothing is brought together by itself. */
export const mayProposeMatch = (actor: Actor | null): boolean => isCoordinator(actor);

/** A coordinator takes back what a coordinator proposed; either may be on duty. */
export const mayWithdrawProposal = (actor: Actor | null): boolean => isCoordinator(actor);

/** The desk with its asks, people and plan is the coordinator's. */
export const maySeeDesk = (actor: Actor | null): boolean => isCoordinator(actor);

/** What counts how much is for whoever works with it to read. */
export const maySeeWeights = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);

/** It counts for the whole region, so only who keeps the settings changes it. */
export const mayChangeWeights = (actor: Actor | null): boolean => isAdministrator(actor);
