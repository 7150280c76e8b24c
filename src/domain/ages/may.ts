import { isCoordinator, type Actor } from '../people/actor.ts';
import type { Age } from './age.ts';

/** Ages and what parents signed are the coordinator's to write down; never by who acts for another. */
export const mayRecordAges = (actor: Actor | null): boolean => isCoordinator(actor) && !actor?.onBehalfOf;

/** Of oneself one answers the question once, and may always still say to be younger; turning sixteen goes by the coordinator. */
export const mayTellOwnAge = (actor: Actor | null, told: { readonly before: Age | null; readonly now: Age }): boolean =>
  actor !== null && !actor.onBehalfOf && (told.before === null || told.now === 'younger');
