import type { Insertable } from 'kysely';
import type { CaseTx } from '#server/platform/db.ts';
import type { Relations } from '#server/platform/casework-tables.ts';

export async function addRelation(tx: CaseTx, relation: Insertable<Relations>): Promise<void> {
  await tx.insertInto('relations').values(relation).execute();
}
