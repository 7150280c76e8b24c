import { sql } from 'kysely';
import type { Away, Care, CareArea } from '#domain/owners/who-looks-after.ts';
import type { Load } from '#domain/owners/first-owner.ts';
import type { Keeper } from '#domain/owners/who-helps.ts';
import type { Tx } from '#server/platform/db.ts';

export type NamedArea = CareArea & { readonly name: string };
/** How the care is divided here, with the names that belong to it. */
export type CareHere = Omit<Care, 'areas'> & {
  readonly keepers: readonly Keeper[];
  readonly areas: readonly NamedArea[];
  /** In which cell whoever looks lives. */
  readonly myCellId: string | null;
};

type Found = {
  readonly keepers: Keeper[];
  readonly areas: NamedArea[];
  readonly absences: Away[];
  readonly myCellId: string | null;
};

/** Who coordinates, which areas there are, and who is or will be away; one query. */
export async function careHere(tx: Tx, today: string): Promise<CareHere> {
  const { rows } = await sql<Found>`
    select
      coalesce((select json_agg(json_build_object('id', p.id, 'firstName', p.first_name, 'phone', n.phone,
          'email', n.email) order by p.first_name, p.id)
        from roles r join people p on p.region_id = r.region_id and p.id = r.person_id and p.left_at is null
          left join help_numbers n on n.region_id = p.region_id and n.person_id = p.id
        where r.role = 'coordinator'), '[]') as keepers,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name,
          'cellIds', array(select c.cell_id from area_cells c where c.region_id = a.region_id and c.area_id = a.id),
          'coordinatorIds', array(select k.person_id from area_coordinators k
            where k.region_id = a.region_id and k.area_id = a.id)) order by lower(a.name), a.id)
        from areas a), '[]') as areas,
      coalesce((select json_agg(json_build_object('personId', s.person_id, 'fromOn', s.from_on,
          'untilOn', s.until_on, 'standInId', s.stand_in_id))
        from absences s where s.ended_at is null and s.until_on >= ${today}), '[]') as absences,
      (select p.cell_id from people p where p.region_id = here_region() and p.id = me()) as my_cell_id`.execute(tx);
  const found = rows[0]!;
  return { ...found, coordinatorIds: found.keepers.map(({ id }) => id) };
}

const open = (today: string) =>
  sql<boolean>`a.withdrawn_at is null and a.done_at is null and a.paused_at is null and a.ends_on >= ${today}`;

/** How many open asks each owner has; it decides whose a new one is, and is never shown. */
export async function loadByOwner(tx: Tx, today: string): Promise<Load> {
  const rows = await tx
    .selectFrom('asks as a')
    .select(['a.ownerId', sql<number>`count(*)::int`.as('asks')])
    .where('a.ownerId', 'is not', null)
    .where(open(today))
    .groupBy('a.ownerId')
    .execute();
  return new Map(rows.map(({ ownerId, asks }) => [ownerId!, asks]));
}

export async function cellOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('people').select('cellId').where('id', '=', personId).executeTakeFirst();
  return row?.cellId ?? null;
}

export type AskInCare = {
  readonly personId: string;
  readonly ownerId: string | null;
  readonly cellId: string | null;
  readonly isOpen: boolean;
};

/** An ask with who looks after it, held until the end of the transaction. */
export async function holdAskInCare(tx: Tx, askId: string, today: string): Promise<AskInCare | null> {
  const row = await tx
    .selectFrom('asks as a')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'a.regionId').onRef('p.id', '=', 'a.personId'))
    .select(['a.personId', 'a.ownerId', 'p.cellId', open(today).as('isOpen')])
    .where('a.id', '=', askId)
    .forUpdate('a')
    .executeTakeFirst();
  return row ?? null;
}

export type CareOfAsk = {
  readonly ownerId: string | null;
  readonly cellId: string | null;
  readonly followUpOn: string | null;
};

/** Whose an ask is, where its asker lives, and when it is looked at again. */
export async function careOfAsk(tx: Tx, askId: string): Promise<CareOfAsk | null> {
  const row = await tx
    .selectFrom('asks as a')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'a.regionId').onRef('p.id', '=', 'a.personId'))
    .select(['a.ownerId', 'p.cellId', 'a.followUpOn'])
    .where('a.id', '=', askId)
    .executeTakeFirst();
  return row ?? null;
}

export async function setOwner(tx: Tx, askId: string, ownerId: string): Promise<void> {
  await tx.updateTable('asks').set({ ownerId }).where('id', '=', askId).execute();
}

export async function setFollowUp(tx: Tx, askId: string, day: { on: string; by: string }): Promise<void> {
  await tx.updateTable('asks').set({ followUpOn: day.on, followUpBy: day.by }).where('id', '=', askId).execute();
}

export type Kept = {
  readonly id: string;
  readonly personId: string;
  readonly cellId: string | null;
  readonly ownerId: string;
};

/** The open asks from the cells of an area that its coordinators look after. */
export async function asksOfArea(tx: Tx, areaId: string, today: string): Promise<Kept[]> {
  return tx
    .selectFrom('asks as a')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'a.regionId').onRef('p.id', '=', 'a.personId'))
    .innerJoin('areaCells as c', (join) =>
      join.onRef('c.regionId', '=', 'p.regionId').onRef('c.cellId', '=', 'p.cellId').on('c.areaId', '=', areaId)
    )
    .innerJoin('areaCoordinators as k', (join) =>
      join.onRef('k.regionId', '=', 'a.regionId').onRef('k.personId', '=', 'a.ownerId').on('k.areaId', '=', areaId)
    )
    .select(['a.id', 'a.personId', 'p.cellId', 'k.personId as ownerId'])
    .where(open(today))
    .orderBy('a.postedAt')
    .orderBy('a.id')
    .execute();
}
