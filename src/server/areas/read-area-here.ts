import { readArea, type DraftArea, type ReadArea } from '#domain/areas/area.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { cellsWithArea } from './store.ts';

type Reading = { readonly draft: DraftArea; readonly areaId: string | null };

/** Reads an area against the cells, coordinators and other areas that are here. */
export async function readAreaHere(tx: Tx, visit: SignedIn, { draft, areaId }: Reading): Promise<ReadArea> {
  const care = await careHere(tx, dayIn(visit.neighbourhood.timezone, visit.now));
  return readArea(draft, {
    cells: (await cellsWithArea(tx)).map(({ id }) => id),
    coordinators: care.coordinatorIds,
    otherNames: care.areas.filter(({ id }) => id !== areaId).map(({ name }) => name)
  });
}
