import type { DraftArea } from '#domain/areas/area.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere, type CareHere } from '#server/owners/store.ts';
import { look } from '#server/platform/transaction.ts';
import { areaVersion, cellsWithArea, type CellHere } from './store.ts';

type SeenArea = {
  readonly values: DraftArea;
  readonly version: number;
  readonly care: CareHere;
  readonly cells: readonly CellHere[];
};

/** One area with what can be chosen for it. */
export const seeArea = (visit: SignedIn, id: string): Promise<Result<SeenArea, 'not-allowed' | 'not-found'>> =>
  look(visit, async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    const care = await careHere(tx, dayIn(visit.neighbourhood.timezone, visit.now));
    const area = care.areas.find((one) => one.id === id);
    const version = await areaVersion(tx, id);
    if (!area || version === null) return no('not-found');
    const values = { name: area.name, cells: area.cellIds, coordinators: area.coordinatorIds };
    return yes({ values, version, care, cells: await cellsWithArea(tx) });
  });
