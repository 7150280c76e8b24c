import { sql, type Insertable } from 'kysely';
import type { Remembered } from '#domain/facts/fact.ts';
import { newId } from '#server/platform/ids.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import type { DB, Neighbourhoods } from '#server/platform/tables.ts';

type Walled = Exclude<keyof DB, 'regions' | 'neighbourhoods' | 'installation' | 'limits'>;
export type Row<Table extends Walled> = Omit<Insertable<DB[Table]>, 'regionId' | 'neighbourhoodId'>;
export type PastFact = Omit<Remembered, 'id'>;
export type Place = { readonly regionId: string; readonly neighbourhoodId: string };

/** Lets two who open the same door at once wait for each other. */
export async function waitForTheOther(tx: Tx | CaseTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7031, 1)`.execute(tx);
}

export async function addPlace(tx: Tx, place: Insertable<Neighbourhoods>): Promise<void> {
  await tx.insertInto('regions').values({ id: place.regionId, name: place.name, foundedAt: place.foundedAt }).execute();
  await addPlaceInRegion(tx, place);
}

/** One more neighbourhood of a region that is there already. */
export async function addPlaceInRegion(tx: Tx, place: Insertable<Neighbourhoods>): Promise<void> {
  await tx.insertInto('neighbourhoods').values(place).execute();
}

/** Keeps many rows of one kind at once; the example is the only one that brings its past with it. */
export async function keepAll<Table extends Walled>(
  tx: Tx,
  place: Place,
  { table, rows }: { table: Table; rows: readonly Row<Table>[] }
): Promise<void> {
  if (rows.length === 0) return;
  const placed = rows.map((row) => ({ ...row, regionId: place.regionId, neighbourhoodId: place.neighbourhoodId }));
  await tx
    .insertInto(table)
    .values(placed as never)
    .execute();
}

/** The person of the example by first name; names in the cast are unique. */
export async function personNamed(tx: Tx, firstName: string): Promise<string | null> {
  const row = await tx.selectFrom('people').select('id').where('firstName', '=', firstName).executeTakeFirst();
  return row?.id ?? null;
}

export async function keepFacts(tx: Tx, place: Place, past: readonly PastFact[]): Promise<void> {
  const rows = past.map(({ fact: { kind, ...about }, actorId, forId, happenedAt }) => ({
    id: newId(happenedAt.getTime()),
    kind,
    about: JSON.stringify(about),
    actorId,
    forId: forId ?? null,
    happenedAt
  }));
  await keepAll(tx, place, { table: 'facts', rows });
}
