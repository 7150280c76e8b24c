import { sql } from 'kysely';
import type { Cell } from '#domain/places/cell.ts';
import type { Tx } from '#server/platform/db.ts';

export type CellRow = Omit<Cell, 'postcodes'> & { readonly id: string; readonly postcodes: string[] };

/** The cells of the neighbourhood with all that is set of them, by name. */
export async function cellsToSet(tx: Tx): Promise<CellRow[]> {
  return tx
    .selectFrom('cells')
    .select(['id', 'name', 'addresses', 'postcodes', 'x', 'y'])
    .orderBy(sql`lower(name)`)
    .execute();
}

/** Lets two who set cells at the same moment do it one after the other. */
export async function waitForTheOther(tx: Tx, neighbourhoodId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${neighbourhoodId}, 7035))`.execute(tx);
}

type Place = { readonly regionId: string; readonly neighbourhoodId: string };

export async function addCell(tx: Tx, place: Place, cell: Cell & { id: string }): Promise<void> {
  const { regionId, neighbourhoodId } = place;
  await tx
    .insertInto('cells')
    .values({ regionId, neighbourhoodId, ...cell, postcodes: [...cell.postcodes] })
    .execute();
}

export async function setCell(tx: Tx, id: string, cell: Cell): Promise<void> {
  await tx
    .updateTable('cells')
    .set({ ...cell, postcodes: [...cell.postcodes] })
    .where('id', '=', id)
    .execute();
}

/** Takes a cell away; false where somebody lives there, or did. */
export async function dropCell(tx: Tx, id: string): Promise<boolean> {
  const lived = await tx.selectFrom('people').select('id').where('cellId', '=', id).limit(1).executeTakeFirst();
  if (lived) return false;
  await tx.deleteFrom('areaCells').where('cellId', '=', id).execute();
  await tx.deleteFrom('cells').where('id', '=', id).execute();
  return true;
}
