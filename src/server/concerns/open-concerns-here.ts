import { mayHandleConcern } from '#domain/concerns/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openConcerns, type ConcernRow } from './store.ts';

export type OpenConcern = Pick<ConcernRow, 'id' | 'byName' | 'otherPlace' | 'takenUpName'>;

/** What was told and is not decided yet, for whom it is to handle. */
export const openConcernsHere = (visit: SignedIn): Promise<readonly OpenConcern[]> =>
  look(visit, async (tx) => {
    const open = await openConcerns(tx, visit.personId);
    const mine = open.filter((concern) => mayHandleConcern(visit.person, concern));
    return mine.map(({ id, byName, otherPlace, takenUpName }) => ({ id, byName, otherPlace, takenUpName }));
  });
