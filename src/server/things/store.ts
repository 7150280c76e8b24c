import { sql } from 'kysely';
import type { ThingPicture } from '#domain/things/thing.ts';
import type { Tx } from '#server/platform/db.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string };
type NewThing = { readonly offerId: string; readonly picture: ThingPicture; readonly mostDays: number };

export async function addThing(tx: Tx, { regionId, neighbourhoodId }: Place, thing: NewThing): Promise<void> {
  await tx
    .insertInto('things')
    .values({ regionId, neighbourhoodId, ...thing })
    .execute();
}

/** A thing that may be borrowed, without whose it is. */
export type ThingToBorrow = {
  readonly id: string;
  readonly words: string;
  readonly picture: ThingPicture;
  readonly mostDays: number;
  readonly dayparts: number;
  readonly isMine: boolean;
  readonly isAway: boolean;
};

export async function thingsToBorrow(tx: Tx, today: string): Promise<ThingToBorrow[]> {
  const { rows } = await sql<ThingToBorrow>`
    select id, words, picture, most_days, dayparts, is_mine, is_away from things_to_borrow(${today})
    order by is_away, lower(words), id limit 200`.execute(tx);
  return rows;
}

/** Whose thing it is, with what the coordinator needs to ask for it. */
export type ThingOfSomebody = {
  readonly id: string;
  readonly words: string;
  readonly ownerId: string;
  readonly ownerName: string;
};

export async function thingWithOwner(tx: Tx, id: string): Promise<ThingOfSomebody | null> {
  const row = await tx
    .selectFrom('things as t')
    .innerJoin('offers as o', (join) => join.onRef('o.regionId', '=', 't.regionId').onRef('o.id', '=', 't.offerId'))
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'o.regionId').onRef('p.id', '=', 'o.personId'))
    .select(['o.id', sql<string>`coalesce(o.words, '')`.as('words'), 'p.id as ownerId', 'p.firstName as ownerName'])
    .where('t.offerId', '=', id)
    .where('o.withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
