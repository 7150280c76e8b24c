import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { cellsToSet, type CellRow } from './store.ts';

export type { CellRow };

/** The cells of the neighbourhood, for who may set them. */
export const cellsHere = (visit: SignedIn): Promise<Result<readonly CellRow[], 'not-allowed'>> =>
  look(visit, async (tx) => (maySetAreas(visit.person) ? yes(await cellsToSet(tx)) : no('not-allowed')));
