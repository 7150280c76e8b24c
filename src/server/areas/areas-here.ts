import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere, type CareHere } from '#server/owners/store.ts';
import { look } from '#server/platform/transaction.ts';
import { cellsWithArea, type CellHere } from './store.ts';

export type { CareHere, CellHere };
type AreasHere = { readonly care: CareHere; readonly cells: readonly CellHere[] };

/** How the neighbourhood is divided: its areas, cells and coordinators. */
export const areasHere = (visit: SignedIn): Promise<Result<AreasHere, 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    const care = await careHere(tx, dayIn(visit.neighbourhood.timezone, visit.now));
    return yes({ care, cells: await cellsWithArea(tx) });
  });
