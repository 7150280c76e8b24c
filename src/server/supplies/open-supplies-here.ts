import { isCoordinator } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openQuestions, type SupplyQuestion } from './store.ts';

/** What organisations want to know of this neighbourhood, and wait for. */
export const openSuppliesHere = async (visit: SignedIn): Promise<readonly SupplyQuestion[]> =>
  isCoordinator(visit.person) ? look(visit, openQuestions) : [];
