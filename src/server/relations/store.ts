import { sql, type Insertable } from 'kysely';
import type { Ground, Relation } from '#domain/relations/relation.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { Relations } from '#server/platform/casework-tables.ts';

export async function addRelation(tx: CaseTx, relation: Insertable<Relations>): Promise<void> {
  await tx.insertInto('relations').values(relation).execute();
}

const columns = ['id', 'caseId', 'personId', 'ground', 'givenBy', 'beginsAt', 'endsAt'] as const;

/** Who works and worked on this case, oldest first. */
export async function relationsOf(tx: CaseTx, caseId: string): Promise<Relation[]> {
  const rows = await tx
    .selectFrom('relations')
    .select(columns)
    .where('caseId', '=', caseId)
    .orderBy('beginsAt')
    .execute();
  return rows.map((row) => ({ ...row, ground: row.ground as Ground }));
}

/** Who works on which case at this moment. */
export async function liveRelations(tx: CaseTx, now: Date): Promise<Relation[]> {
  const rows = await tx
    .selectFrom('relations')
    .select(columns)
    .where('beginsAt', '<=', now)
    .where((is) => is.or([is('endsAt', 'is', null), is('endsAt', '>', now)]))
    .orderBy('beginsAt')
    .execute();
  return rows.map((row) => ({ ...row, ground: row.ground as Ground }));
}

/** Ends a relation; false where it had ended. */
export async function endRelationAt(tx: CaseTx, id: string, now: Date): Promise<boolean> {
  const ended = await tx.updateTable('relations').set({ endsAt: now }).where('id', '=', id).executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** The marks of all cases, for the lead. */
export async function marksForLead(tx: CaseTx): Promise<{ caseId: string; mark: string }[]> {
  const { rows } = await sql<{
    caseId: string;
    mark: string;
  }>`select case_id, mark from casework.marks_for_lead()`.execute(tx);
  return rows;
}

export type SealedEmergency = Relation & { readonly mark: string; readonly sealed: Buffer; readonly keyId: string };

/** Each time that somebody came in for an emergency, the newest first; for the clock. */
export async function emergencyRows(tx: CaseTx, most: number): Promise<SealedEmergency[]> {
  const rows = await tx
    .selectFrom('relations as r')
    .innerJoin('cases as c', (join) =>
      join.onRef('c.organisationId', '=', 'r.organisationId').onRef('c.id', '=', 'r.caseId')
    )
    .select(['r.id', 'r.caseId', 'r.personId', 'r.ground', 'r.givenBy', 'r.beginsAt', 'r.endsAt', 'c.mark'])
    .select(['r.sealed', 'r.keyId'])
    .where('r.ground', '=', 'emergency')
    .orderBy('r.beginsAt', 'desc')
    .limit(most)
    .execute();
  return rows as SealedEmergency[];
}

/** To what the sealed reason of an emergency belongs. */
export const emergencyAbout = (at: { organisationId: string; caseId: string; id: string }): string =>
  `casework.relations ${at.organisationId} ${at.caseId} ${at.id} emergency`;
