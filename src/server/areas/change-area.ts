import type { DraftArea, ReadArea } from '#domain/areas/area.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { readAreaHere } from './read-area-here.ts';
import { divide, holdArea, renameArea, waitForTheOther } from './store.ts';

type Change = { readonly areaId: string; readonly version: number; readonly draft: DraftArea };
type Changed = Yes<null> | No<'not-allowed' | 'not-found' | 'changed-meanwhile'> | Exclude<ReadArea, Yes<unknown>>;

/** Renames an area, or gives it other cells or coordinators; asks that have an owner keep that owner. */
export const changeArea = (visit: SignedIn, { areaId, version, draft }: Change): Promise<Changed> =>
  transact<Changed>(visit, 'change-area', async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    await waitForTheOther(tx, visit.neighbourhoodId);
    const area = await holdArea(tx, areaId);
    if (!area) return no('not-found');
    if (area.version !== version) return no('changed-meanwhile');
    const read = await readAreaHere(tx, visit, { draft, areaId });
    if (!read.ok) return read;
    await renameArea(tx, areaId, read.value.name);
    await divide(tx, visit, { ...read.value, id: areaId });
    await recordFact(tx, visit, { kind: 'AreaChanged', areaId });
    return yes(null);
  });
