import { maySetAreas } from '#domain/owners/may.ts';
import { readCell, type DraftCell, type ReadCell } from '#domain/places/cell.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addCell, cellsToSet, setCell, waitForTheOther } from './store.ts';

type Kept = Yes<{ id: string }> | No<'not-allowed' | 'not-found'> | Exclude<ReadCell, Yes<unknown>>;

/** Makes a cell, or sets one anew; who lives there goes on living there. */
export const keepCell = (
  visit: SignedIn,
  { cellId, draft }: { cellId: string | null; draft: DraftCell }
): Promise<Kept> =>
  transact<Kept>(visit, 'keep-cell', async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    await waitForTheOther(tx, visit.neighbourhoodId);
    const cells = await cellsToSet(tx);
    const now = cells.find(({ id }) => id === cellId) ?? null;
    if (cellId && !now) return no('not-found');
    const otherNames = cells.filter(({ id }) => id !== cellId).map(({ name }) => name);
    const read = readCell(draft, { centre: visit.neighbourhood.centre, otherNames, now });
    if (!read.ok) return read;
    const id = cellId ?? newId<string>(visit.now.getTime());
    if (now) await setCell(tx, id, read.value);
    else await addCell(tx, visit, { ...read.value, id });
    await recordFact(tx, visit, { kind: 'CellSet', cellId: id });
    return yes({ id });
  });
