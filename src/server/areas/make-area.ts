import type { DraftArea, ReadArea } from '#domain/areas/area.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { readAreaHere } from './read-area-here.ts';
import { addArea, divide, waitForTheOther } from './store.ts';

type Made = Yes<{ id: string }> | No<'not-allowed'> | Exclude<ReadArea, Yes<unknown>>;

/** Makes an area of some cells, with coordinators of its own. */
export const makeArea = (visit: SignedIn, draft: DraftArea): Promise<Made> =>
  transact<Made>(visit, 'make-area', async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    await waitForTheOther(tx, visit.neighbourhoodId);
    const read = await readAreaHere(tx, visit, { draft, areaId: null });
    if (!read.ok) return read;
    const id = newId<string>(visit.now.getTime());
    await addArea(tx, visit, { id, name: read.value.name, madeAt: visit.now });
    await divide(tx, visit, { ...read.value, id });
    await recordFact(tx, visit, { kind: 'AreaMade', areaId: id });
    return yes({ id });
  });
