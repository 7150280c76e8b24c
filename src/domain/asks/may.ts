import { forWhom, isCoordinator, type Actor } from '../people/actor.ts';

/** One asks for oneself, or for whom one acts; the coordinator types for somebody who asked for that (N1). */
export const mayPostFor = (actor: Actor | null, personId: string): boolean =>
  actor !== null && (forWhom(actor) === personId || isCoordinator(actor));

/** An ask is changed, paused and withdrawn by whose it is, and by the coordinator on the phone. */
export const mayChangeEntryOf = mayPostFor;
