import { sql, type Insertable } from 'kysely';
import type { Ground } from '#domain/relations/relation.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { Cases } from '#server/platform/casework-tables.ts';

export type SealedCase = {
  readonly id: string;
  readonly mark: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly version: number;
};
const columns = ['id', 'mark', 'sealed', 'keyId', 'version'] as const;

/** The case as it is kept; null where it does not exist for who asks. */
export async function caseRow(tx: CaseTx, id: string): Promise<SealedCase | null> {
  return (await tx.selectFrom('cases').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Every case that who asks may know of: a worker's own, a client's own, for the clock all. */
export const caseRows = (tx: CaseTx): Promise<SealedCase[]> => tx.selectFrom('cases').select(columns).execute();

/** Adds a case; false where its mark is taken. */
export async function addCase(tx: CaseTx, row: Insertable<Cases>): Promise<boolean> {
  const added = await tx
    .insertInto('cases')
    .values(row)
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

type Kept = { readonly id: string; readonly version: number; readonly sealed: Buffer; readonly keyId: string };

/** Keeps a changed cover; false where somebody else changed it since this version. */
export async function keepCover(tx: CaseTx, { id, version, sealed, keyId }: Kept): Promise<boolean> {
  const kept = await tx
    .updateTable('cases')
    .set({ sealed, keyId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/** On what grounds this person works on the case at this moment. */
export async function groundsOf(tx: CaseTx, at: { caseId: string; personId: string; now: Date }): Promise<Ground[]> {
  const rows = await tx
    .selectFrom('relations')
    .select('ground')
    .where('caseId', '=', at.caseId)
    .where('personId', '=', at.personId)
    .where('beginsAt', '<=', at.now)
    .where((is) => is.or([is('endsAt', 'is', null), is('endsAt', '>', at.now)]))
    .execute();
  return rows.map(({ ground }) => ground as Ground);
}

/** Lets two who do something in a case at once go one after the other. */
export async function takeTurn(tx: CaseTx, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 7036))`.execute(tx);
}
