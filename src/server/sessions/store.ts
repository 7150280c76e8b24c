import { sql, type Insertable } from 'kysely';
import type { Youth } from '#domain/ages/age.ts';
import type { Actor, Role } from '#domain/people/actor.ts';
import { factorKinds, type FactorKind, type Session } from '#domain/sessions/session.ts';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { Sessions } from '#server/platform/tables.ts';

export type FoundSession = {
  readonly session: Session;
  /** Whose it is; which of the roles count is not decided here. */
  readonly person: Omit<Actor, 'roles'>;
  readonly seenAt: Date;
};

/** Who belongs to this token, with the roles of this moment: a right that is taken counts at once. */
export async function sessionOf(tx: Tx, tokenHash: string, now: Date): Promise<FoundSession | null> {
  const row = await tx
    .selectFrom('sessions as s')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 's.regionId').onRef('p.id', '=', 's.personId'))
    .select(['s.id', 's.seenAt', 's.mailedAt', 's.factorAt', 's.factorBy'])
    .select(['p.id as personId', 'p.firstName', 'p.welcomedAt', 'p.locale'])
    .select(
      sql<string[]>`array(select r.role from roles r where r.region_id = p.region_id and r.person_id = p.id)`.as(
        'roles'
      )
    )
    .select(
      sql<Youth | null>`case when waits_for_parent(p.id) then 'waits-for-parent' when is_young(p.id) then 'with-parent' end`.as(
        'youth'
      )
    )
    .where('s.tokenHash', '=', tokenHash)
    .where('s.endedAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, seenAt, mailedAt, factorAt, personId, firstName, youth } = row;
  const factorBy = factorKinds.find((kind) => kind === row.factorBy) ?? null;
  const locale = row.locale === 'en' ? 'en' : 'nl';
  return {
    session: { id, mailedAt, factorAt, factorBy, heldRoles: row.roles as Role[] },
    person: { id: personId, firstName, welcomed: row.welcomedAt !== null, locale, youth },
    seenAt
  };
}

/** Whether this person holds any role here. */
export async function holdsRole(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom('roles').select('role').where('personId', '=', personId).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function sessionSeen(tx: Tx | CaseTx, id: string, now: Date): Promise<void> {
  await inEither(tx).updateTable('sessions').set({ seenAt: now }).where('id', '=', id).execute();
}

export type NewSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly beganAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly browserHash: string;
  readonly browser: string;
  readonly device: string;
  readonly mailedAt?: Date;
  readonly factorAt?: Date;
  readonly factorBy?: FactorKind;
};

export async function addSession(tx: Tx | CaseTx, session: NewSession): Promise<void> {
  // Its place stands in it too, in the columns of its own schema.
  const row = session as Insertable<Sessions>;
  await inEither(tx).insertInto('sessions').values(row).execute();
}

type Raise = {
  readonly tokenHash: string;
  readonly mailedAt?: Date;
  readonly factorAt?: Date;
  readonly factorBy?: FactorKind;
};

/** Notes in a session what was shown, under a new token; false where it has ended meanwhile. */
export async function raise(tx: Tx | CaseTx, id: string, shown: Raise): Promise<boolean> {
  const raised = await inEither(tx)
    .updateTable('sessions')
    .set(shown)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return raised.numUpdatedRows > 0n;
}

/** Whether this is the token of that session now. */
export async function isTokenOf(tx: Tx | CaseTx, id: string, tokenHash: string): Promise<boolean> {
  const row = await inEither(tx)
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', id)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the session of this token; answers whose it was. */
export async function endSession(tx: Tx | CaseTx, tokenHash: string, now: Date): Promise<string | null> {
  const ended = await inEither(tx)
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst();
  return ended?.personId ?? null;
}
