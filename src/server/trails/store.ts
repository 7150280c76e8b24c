import type { Insertable, Selectable } from 'kysely';
import type { CaseTx } from '#server/platform/db.ts';
import type { Trail } from '#server/platform/casework-tables.ts';

export type TrailRow = Selectable<Trail>;
export type TrailEnd = { readonly position: number; readonly link: Buffer };

/** The end of the trail, held until the transaction is over: rows stand one after the other. */
export async function holdEnd(tx: CaseTx): Promise<TrailEnd | null> {
  return (await tx.selectFrom('trailEnds').select(['position', 'link']).forUpdate().executeTakeFirst()) ?? null;
}

export const endOf = async (tx: CaseTx): Promise<TrailEnd | null> =>
  (await tx.selectFrom('trailEnds').select(['position', 'link']).executeTakeFirst()) ?? null;

export async function beginTrail(tx: CaseTx, organisationId: string, link: Buffer): Promise<void> {
  await tx.insertInto('trailEnds').values({ organisationId, position: 0, link }).execute();
}

export async function appendRow(tx: CaseTx, row: Insertable<Trail>): Promise<void> {
  await tx.insertInto('trail').values(row).execute();
  await tx.updateTable('trailEnds').set({ position: row.position, link: row.link }).execute();
}

/** The rows after a position, in order. */
export const rowsAfter = (tx: CaseTx, position: number, most: number): Promise<TrailRow[]> =>
  tx.selectFrom('trail').selectAll().where('position', '>', position).orderBy('position').limit(most).execute();

/** The rows about one case, the newest first. */
export const rowsOfCase = (tx: CaseTx, caseId: string, most: number): Promise<TrailRow[]> =>
  tx.selectFrom('trail').selectAll().where('caseId', '=', caseId).orderBy('position', 'desc').limit(most).execute();
