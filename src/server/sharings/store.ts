import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };

export type SharingRow = {
  readonly id: string;
  readonly neighbourhoodId: string;
  readonly otherId: string;
  readonly metres: number;
  readonly acceptedAt: Date | null;
};

/** What stands between this neighbourhood and others: asked, or shared. */
export async function standingSharings(tx: Tx): Promise<SharingRow[]> {
  return tx
    .selectFrom('sharings')
    .select(['id', 'neighbourhoodId', 'otherId', 'metres', 'acceptedAt'])
    .where('endedAt', 'is', null)
    .execute();
}

/** One of them, held until the end of the transaction. */
export async function holdSharing(tx: Tx, id: string): Promise<SharingRow | null> {
  const row = await tx
    .selectFrom('sharings')
    .select(['id', 'neighbourhoodId', 'otherId', 'metres', 'acceptedAt'])
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps sharing with that neighbourhood as it is until the end of the transaction; false where they do not share. */
export async function holdSharingWith(tx: Tx, placeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sharings')
    .select('id')
    .where((or) => or.or([or('otherId', '=', placeId), or('neighbourhoodId', '=', placeId)]))
    .where('acceptedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

export type PlaceAround = { readonly id: string; readonly slug: string; readonly name: string };

/** The other neighbourhoods of this region, by name; public. */
export async function placesAround(tx: Tx, { regionId, neighbourhoodId }: Omit<Place, 'now'>): Promise<PlaceAround[]> {
  return tx
    .selectFrom('neighbourhoods')
    .select(['id', 'slug', 'name'])
    .where('regionId', '=', regionId)
    .where('id', '<>', neighbourhoodId)
    .orderBy('name')
    .execute();
}

/** The neighbourhoods with which this one shares now, by id, and how far each is from middle to middle. */
export async function placesSharing(tx: Tx): Promise<{ id: string; name: string; metres: number }[]> {
  const { rows } = await sql<{ id: string; name: string; metres: number }>`
    select n.id, n.name, s.metres from sharings s join neighbourhoods n on n.region_id = s.region_id
      and n.id = case when s.neighbourhood_id = here_neighbourhood() then s.other_id else s.neighbourhood_id end
    where s.accepted_at is not null and s.ended_at is null order by n.id`.execute(tx);
  return rows;
}

/** Asks another neighbourhood; null where something stands between the two already. */
export async function addSharing(
  tx: Tx,
  { regionId, neighbourhoodId, now }: Place,
  asked: { otherId: string; metres: number }
): Promise<string | null> {
  const id = newId<string>(now.getTime());
  const added = await tx
    .insertInto('sharings')
    .values({ regionId, neighbourhoodId, id, ...asked, askedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : null;
}

export async function markSharing(tx: Tx, id: string, mark: { acceptedAt: Date } | { endedAt: Date }): Promise<void> {
  await tx.updateTable('sharings').set(mark).where('id', '=', id).execute();
}

/** What was proposed across the border with that neighbourhood and not yet agreed by both. */
export async function proposedAcross(tx: Tx, otherId: string): Promise<{ id: string; askId: string }[]> {
  return tx
    .selectFrom('matches')
    .select(['id', 'askId'])
    .where('helperNeighbourhoodId', 'is not', null)
    .where((or) => or.or([or('neighbourhoodId', '=', otherId), or('helperNeighbourhoodId', '=', otherId)]))
    .where('agreedAt', 'is', null)
    .where('closedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}
