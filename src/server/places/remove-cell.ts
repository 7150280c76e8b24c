import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { cellsToSet, dropCell, waitForTheOther } from './store.ts';

/** Takes away a cell where nobody lives. */
export const removeCell = (
  visit: SignedIn,
  cellId: string
): Promise<Result<null, 'not-allowed' | 'not-found' | 'lived-in'>> =>
  transact<Result<null, 'not-allowed' | 'not-found' | 'lived-in'>>(visit, 'remove-cell', async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    await waitForTheOther(tx, visit.neighbourhoodId);
    if (!(await cellsToSet(tx)).some(({ id }) => id === cellId)) return no('not-found');
    if (!(await dropCell(tx, cellId))) return no('lived-in');
    await recordFact(tx, visit, { kind: 'CellRemoved', cellId });
    return yes(null);
  });
