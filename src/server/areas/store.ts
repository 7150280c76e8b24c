import { sql } from 'kysely';
import type { DraftArea } from '#domain/areas/area.ts';
import type { Tx } from '#server/platform/db.ts';

export type CellHere = { readonly id: string; readonly name: string; readonly areaId: string | null };

/** The cells of the neighbourhood, with the area each is in. */
export async function cellsWithArea(tx: Tx): Promise<CellHere[]> {
  return tx
    .selectFrom('cells as l')
    .leftJoin('areaCells as c', (join) => join.onRef('c.regionId', '=', 'l.regionId').onRef('c.cellId', '=', 'l.id'))
    .select(['l.id', 'l.name', 'c.areaId'])
    .orderBy('l.name')
    .orderBy('l.id')
    .execute();
}

export type AreaState = { readonly id: string; readonly name: string; readonly version: number };

/** An area, held until the end of the transaction. */
export async function holdArea(tx: Tx, id: string): Promise<AreaState | null> {
  const row = await tx
    .selectFrom('areas')
    .select(['id', 'name', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function areaVersion(tx: Tx, id: string): Promise<number | null> {
  const row = await tx.selectFrom('areas').select('version').where('id', '=', id).executeTakeFirst();
  return row?.version ?? null;
}

/** Lets two who divide the neighbourhood at the same moment do it one after the other. */
export async function waitForTheOther(tx: Tx, neighbourhoodId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${neighbourhoodId}, 7033))`.execute(tx);
}

type Place = { readonly regionId: string; readonly neighbourhoodId: string };

export async function addArea(tx: Tx, place: Place, area: { id: string; name: string; madeAt: Date }): Promise<void> {
  const { regionId, neighbourhoodId } = place;
  await tx
    .insertInto('areas')
    .values({ regionId, neighbourhoodId, ...area })
    .execute();
}

export async function renameArea(tx: Tx, id: string, name: string): Promise<void> {
  await tx
    .updateTable('areas')
    .set({ name, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Gives an area these cells and coordinators; a cell that another area had comes over. */
export async function divide(
  tx: Tx,
  place: Place,
  { id, cells, coordinators }: DraftArea & { id: string }
): Promise<void> {
  const { regionId, neighbourhoodId } = place;
  await tx
    .deleteFrom('areaCells')
    .where((or) => or.or([or('areaId', '=', id), or('cellId', 'in', [...cells])]))
    .execute();
  const inArea = cells.map((cellId) => ({ regionId, neighbourhoodId, cellId, areaId: id }));
  await tx.insertInto('areaCells').values(inArea).execute();
  await tx.deleteFrom('areaCoordinators').where('areaId', '=', id).execute();
  const caring = coordinators.map((personId) => ({ regionId, neighbourhoodId, areaId: id, personId }));
  await tx.insertInto('areaCoordinators').values(caring).execute();
}

export async function dropArea(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('areas').where('id', '=', id).execute();
}
