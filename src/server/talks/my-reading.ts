import { isCoordinator } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { readingOf, type Reading } from './store-readers.ts';

export type { Reading };

/** The talks in which this coordinator was asked to read along; one query. */
export async function myReading(visit: SignedIn): Promise<readonly Reading[]> {
  return isCoordinator(visit.person) ? look(visit, (tx) => readingOf(tx, visit.personId)) : [];
}
