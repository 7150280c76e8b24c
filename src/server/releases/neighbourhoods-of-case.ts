import { cellsThere, linkedPlaces, type CellThere } from '#server/links/store-bridge.ts';
import type { CaseTx } from '#server/platform/db.ts';

export type PlaceToAsk = { readonly slug: string; readonly name: string; readonly cells: readonly CellThere[] };

/** The neighbourhoods that may be asked from a case, with their parts. */
export async function neighbourhoodsOfCase(tx: CaseTx): Promise<readonly PlaceToAsk[]> {
  const places: PlaceToAsk[] = [];
  for (const { slug, name, accepted, neighbourhoodId } of await linkedPlaces(tx))
    if (accepted) places.push({ slug, name, cells: await cellsThere(tx, neighbourhoodId) });
  return places;
}
