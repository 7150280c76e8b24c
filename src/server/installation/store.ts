import type { Insertable, Kysely } from 'kysely';
import { caseworkDb, db, inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { DB, Neighbourhoods } from '#server/platform/tables.ts';

/** What can be set up here, each once: neighbourhoods and organisations keep their own row. */
export const setupDoors = ['neighbourhood', 'organisation'] as const;
export type SetupDoor = (typeof setupDoors)[number];

const at = (door: SetupDoor): Kysely<Installed> =>
  (door === 'organisation' ? caseworkDb() : db()) as unknown as Kysely<Installed>;
type Installed = Pick<DB, 'installation'>;

/** Replaces the key of a door that nobody has gone through yet; false when somebody has. */
export async function keepSetupKey(hash: string, door: SetupDoor): Promise<boolean> {
  const kept = await at(door)
    .updateTable('installation')
    .set({ setupKeyHash: hash })
    .where('setupKeyUsedAt', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/** Lets one more neighbourhood be set up, with the next key. */
export async function openNeighbourhoodDoor(): Promise<void> {
  await db().updateTable('installation').set({ setupKeyUsedAt: null, setupKeyHash: null }).execute();
}

export async function isSetupKey(hash: string, door: SetupDoor): Promise<boolean> {
  const row = await at(door)
    .selectFrom('installation')
    .select('onlyOne')
    .where('setupKeyHash', '=', hash)
    .where('setupKeyUsedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the key up; false where it is another one, or somebody was first. */
export async function useSetupKey(tx: Tx | CaseTx, hash: string, now: Date): Promise<boolean> {
  const used = await inEither(tx)
    .updateTable('installation')
    .set({ setupKeyUsedAt: now })
    .where('setupKeyHash', '=', hash)
    .where('setupKeyUsedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function isSlugFree(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.selectFrom('neighbourhoods').select('id').where('slug', '=', slug).executeTakeFirst()) === undefined;
}

export async function addNeighbourhood(tx: Tx, place: Insertable<Neighbourhoods>): Promise<void> {
  const region = { id: place.regionId, name: place.name, foundedAt: place.foundedAt };
  await tx
    .insertInto('regions')
    .values(region)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.insertInto('neighbourhoods').values(place).execute();
}

export type PlaceToJoin = { readonly id: string; readonly regionId: string; readonly name: string };

/** The neighbourhoods with which a new one can be in one region; an example is nobody's neighbour. */
export async function placesToJoin(): Promise<PlaceToJoin[]> {
  return db()
    .selectFrom('neighbourhoods')
    .select(['id', 'regionId', 'name'])
    .where('isExample', '=', false)
    .orderBy('name')
    .execute();
}

type Founder = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: string;
  readonly now: Date;
};

/** The founder, who coordinates and keeps the settings until others do. */
export async function addFounder(
  tx: Tx,
  { now, email, phone, id, firstName, locale, ...place }: Founder
): Promise<void> {
  const welcomed = { joinedAt: now, joinedBy: 'founding', agreedAt: now, welcomedAt: now, welcomedBy: id };
  await tx
    .insertInto('people')
    .values({ ...place, id, firstName, locale, ...welcomed })
    .execute();
  await tx
    .insertInto('contacts')
    .values({ ...place, personId: id, reachBy: 'email', email, emailKey: email, phone })
    .execute();
  const roles = ['coordinator', 'administrator'].map((role) => ({
    ...place,
    personId: id,
    role,
    givenAt: now,
    givenBy: id
  }));
  await tx.insertInto('roles').values(roles).execute();
}
