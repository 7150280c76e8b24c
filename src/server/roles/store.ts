import { sql } from 'kysely';
import type { Role } from '#domain/people/actor.ts';
import type { Tx } from '#server/platform/db.ts';

export type RoleHolder = {
  readonly id: string;
  readonly firstName: string;
  readonly initial: string | null;
  readonly roles: Role[];
};

/** Everybody who holds a role here. */
export async function roleHolders(tx: Tx): Promise<RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    select p.id, p.first_name, p.surname_initial as initial, array_agg(r.role order by r.role) as roles
    from roles r join people p on p.region_id = r.region_id and p.id = r.person_id
    where p.left_at is null group by p.id, p.first_name, p.surname_initial order by p.first_name, p.id`.execute(tx);
  return rows;
}

export async function administratorsLocked(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('roles')
    .select('personId')
    .where('role', '=', 'administrator')
    .forUpdate()
    .execute();
  return rows.map(({ personId }) => personId);
}

type Holding = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly role: Role;
};

export async function addRole(tx: Tx, holding: Holding, by: { givenBy: string; now: Date }): Promise<void> {
  await tx
    .insertInto('roles')
    .values({ ...holding, givenAt: by.now, givenBy: by.givenBy })
    .onConflict((there) => there.doNothing())
    .execute();
}

export async function removeRole(tx: Tx, { personId, role }: Pick<Holding, 'personId' | 'role'>): Promise<void> {
  await tx.deleteFrom('roles').where('personId', '=', personId).where('role', '=', role).execute();
}

/** People by the beginning of their first name, to give a role to. */
export async function peopleToChoose(
  tx: Tx,
  named: string
): Promise<{ id: string; firstName: string; initial: string | null }[]> {
  return tx
    .selectFrom('people')
    .select(['id', 'firstName', 'surnameInitial as initial'])
    .where('leftAt', 'is', null)
    .where(sql<boolean>`starts_with(lower(first_name), lower(${named}))`)
    .orderBy('firstName')
    .limit(20)
    .execute();
}

export async function isMember(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** First names of those who coordinate here. */
export async function coordinatorsHere(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('roles as r')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'r.regionId').onRef('p.id', '=', 'r.personId'))
    .select('p.firstName')
    .where('r.role', '=', 'coordinator')
    .where('p.leftAt', 'is', null)
    .orderBy('p.firstName')
    .execute();
  return rows.map(({ firstName }) => firstName);
}
