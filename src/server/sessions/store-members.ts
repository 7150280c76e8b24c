import { sql } from 'kysely';
import { factorKinds } from '#domain/sessions/session.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { WorkerRole } from '#domain/workers/worker.ts';
import type { CaseTx } from '#server/platform/db.ts';

export type Member = {
  readonly session: NonNullable<CaseVisit['session']>;
  readonly seenAt: Date;
  readonly personId: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly locale: 'nl' | 'en';
  /** Whether a case is about that person, and whether that person is close to somebody. */
  readonly hasOwn: boolean;
  readonly isClose: boolean;
};

/** Who belongs to this token in an organisation, with the roles of this moment. */
export async function memberOf(tx: CaseTx, tokenHash: string, now: Date): Promise<Member | null> {
  const row = await tx
    .selectFrom('sessions as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 's.organisationId').onRef('p.id', '=', 's.personId')
    )
    .select(['s.id', 's.seenAt', 's.mailedAt', 's.factorAt', 's.factorBy', 's.alongCaseId'])
    .select(['p.id as personId', 'p.sealed', 'p.keyId', 'p.locale'])
    .select(
      sql<string[]>`array(select r.role from worker_roles r
        where r.organisation_id = p.organisation_id and r.person_id = p.id)`.as('roles')
    )
    .select(
      sql<boolean>`exists (select from clients c
        where c.organisation_id = p.organisation_id and c.person_id = p.id)`.as('hasOwn')
    )
    .select(
      sql<boolean>`exists (select from close_ones c
        where c.organisation_id = p.organisation_id and c.person_id = p.id)`.as('isClose')
    )
    .where('s.tokenHash', '=', tokenHash)
    .where('s.endedAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, mailedAt, factorAt, seenAt, alongCaseId, personId, sealed, keyId, hasOwn, isClose } = row;
  const factorBy = factorKinds.find((kind) => kind === row.factorBy) ?? null;
  return {
    session: { id, mailedAt, factorAt, factorBy, heldRoles: row.roles as WorkerRole[], alongCaseId },
    ...{ seenAt, personId, sealed, keyId, hasOwn, isClose },
    locale: row.locale === 'en' ? 'en' : 'nl'
  };
}

/** The second factor of this session is to be shown again. */
export async function layDownFactor(tx: CaseTx, id: string): Promise<void> {
  await tx.updateTable('sessions').set({ factorAt: null, factorBy: null }).where('id', '=', id).execute();
}
