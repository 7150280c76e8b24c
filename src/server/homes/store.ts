import { sql } from 'kysely';
import type { Home } from '#domain/homes/sealed-home.ts';
import type { Tx } from '#server/platform/db.ts';

/** What stands open of where somebody lives. */
export async function openHomeOf(tx: Tx, personId: string): Promise<Home | null> {
  const row = await tx
    .selectFrom('people as p')
    .leftJoin('contacts as c', (join) => join.onRef('c.regionId', '=', 'p.regionId').onRef('c.personId', '=', 'p.id'))
    .select(['c.address', 'c.postcode', 'c.street', 'p.cellId', 'c.phone'])
    .where('p.id', '=', personId)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type SealedRow = { readonly sealed: string; readonly hidesPhone: boolean; readonly keeperName: string | null };

/** The sealed home of somebody, as far as the walls let this visitor know that there is one. */
export async function sealedHomeOf(tx: Tx, personId: string): Promise<SealedRow | null> {
  const { rows } = await sql<SealedRow>`
    select h.sealed, h.hides_phone, (select p.first_name from people p join roles r on r.region_id = p.region_id
      and r.person_id = p.id and r.role = 'coordinator' where home_keeper_key(p.id) = h.keeper_key) as keeper_name
    from sealed_homes h where h.key = home_key(${personId})`.execute(tx);
  return rows[0] ?? null;
}

type Place = { readonly regionId: string; readonly neighbourhoodId: string };
type Sealed = {
  readonly of: string;
  readonly keeperId: string;
  readonly sealed: string;
  readonly hidesPhone: boolean;
  readonly phone: string | null;
  /** What that home is called by: these words leave the places where people meet as well. */
  readonly known: readonly string[];
};

/** Keeps it sealed, and takes it out of everything else: writing is enough, because the tables keep nothing of it. */
export async function putSealedHome(tx: Tx, { regionId, neighbourhoodId }: Place, home: Sealed): Promise<void> {
  const { of, keeperId, sealed, hidesPhone, phone, known } = home;
  await sql`insert into sealed_homes (region_id, neighbourhood_id, key, keeper_key, sealed, hides_phone)
    values (${regionId}, ${neighbourhoodId}, home_key(${of}), home_keeper_key(${keeperId}), ${sealed}, ${hidesPhone})
    on conflict (region_id, key) do update set keeper_key = excluded.keeper_key, sealed = excluded.sealed,
      hides_phone = excluded.hides_phone`.execute(tx);
  await tx.updateTable('contacts').set({ address: null, phone }).where('personId', '=', of).execute();
  await tx.updateTable('people').set({ cellId: null }).where('id', '=', of).execute();
  for (const table of ['appointments', 'series'])
    await sql`update ${sql.table(table)} t set place = null from matches m where m.region_id = t.region_id
      and m.id = t.match_id and ${of} in (m.asker_id, m.helper_id)
      and exists (select from unnest(${[...known]}::text[]) as word where position(lower(word) in lower(t.place)) > 0)`.execute(
      tx
    );
}

/** Puts back what was sealed. */
export async function putHomeBack(tx: Tx, of: string, { cellId, ...contact }: Home): Promise<void> {
  await sql`delete from sealed_homes where key = home_key(${of})`.execute(tx);
  await tx.updateTable('contacts').set(contact).where('personId', '=', of).execute();
  await tx.updateTable('people').set({ cellId }).where('id', '=', of).execute();
}

/** The coordinators of whom one may be named. */
export async function keepersHere(tx: Tx): Promise<{ id: string; firstName: string }[]> {
  return tx
    .selectFrom('roles as r')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'r.regionId').onRef('p.id', '=', 'r.personId'))
    .select(['p.id', 'p.firstName'])
    .where('r.role', '=', 'coordinator')
    .where('p.leftAt', 'is', null)
    .orderBy('p.firstName')
    .execute();
}
