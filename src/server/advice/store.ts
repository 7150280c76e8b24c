import type { Matrix } from '#domain/advice/thresholds.ts';
import type { CaseTx } from '#server/platform/db.ts';

export type KeptMatrix = { readonly version: number; readonly within: Matrix; readonly madeAt: Date };

/** Every version of what may be asked of whom in this organisation, the newest first. */
export async function matrices(tx: CaseTx): Promise<KeptMatrix[]> {
  const rows = await tx
    .selectFrom('matrices')
    .select(['version', 'limits', 'madeAt'])
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, limits, madeAt }) => ({ version, within: limits as unknown as Matrix, madeAt }));
}

type New = { readonly organisationId: string; readonly personId: string; readonly now: Date };

/** Adds a version; false where somebody else added it meanwhile. */
export async function addMatrix(tx: CaseTx, by: New, next: { version: number; within: Matrix }): Promise<boolean> {
  const { organisationId, personId, now } = by;
  const row = { organisationId, version: next.version, limits: JSON.stringify(next.within) };
  const added = await tx
    .insertInto('matrices')
    .values({ ...row, madeBy: personId, madeAt: now })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
