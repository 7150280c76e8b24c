import type { CaseTx } from '#server/platform/db.ts';

/** Deletes all rows of a case; the leaves before the keys that they point to. Relations and clients go with the case. */
export async function eraseCaseRows(tx: CaseTx, caseId: string): Promise<void> {
  await tx.deleteFrom('leaves').where('caseId', '=', caseId).execute();
  await tx.deleteFrom('caseKeys').where('caseId', '=', caseId).execute();
  await tx.deleteFrom('cases').where('id', '=', caseId).execute();
}

export const allCaseIds = async (tx: CaseTx): Promise<string[]> =>
  (await tx.selectFrom('cases').select('id').orderBy('id').execute()).map(({ id }) => id);
