import type { Tx } from '#server/platform/db.ts';
import type { Mine } from './store.ts';

export type CodeApp = { readonly sealedSecret: string; readonly madeAt: Date };

export async function codeAppOf(tx: Tx, personId: string): Promise<CodeApp | null> {
  const row = await tx
    .selectFrom('codeApps')
    .select(['sealedSecret', 'madeAt'])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

type NewCodeApp = CodeApp & { readonly lastStep: number };

/** Keeps the app with codes of this person, in the place of an earlier one. */
export async function putCodeApp(
  tx: Tx,
  { regionId, neighbourhoodId, personId }: Mine,
  app: NewCodeApp
): Promise<void> {
  await tx
    .insertInto('codeApps')
    .values({ regionId, neighbourhoodId, personId, ...app })
    .onConflict((there) => there.columns(['regionId', 'personId']).doUpdateSet(app))
    .execute();
}

/** Uses up the code of this step; false where it, or a later one, was used before. */
export async function useStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('codeApps')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', String(step))
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function removeCodeApp(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('codeApps').where('personId', '=', personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export type RecoveryCode = { readonly id: string; readonly salt: string; readonly codeHash: string };

/** The recovery codes of this person that were not used yet. */
export const recoveryCodesOf = (tx: Tx, personId: string): Promise<RecoveryCode[]> =>
  tx
    .selectFrom('recoveryCodes')
    .select(['id', 'salt', 'codeHash'])
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute();

/** Keeps new recovery codes; the old ones are void from now on. */
export async function putRecoveryCodes(
  tx: Tx,
  { regionId, neighbourhoodId, personId, now }: Mine & { readonly now: Date },
  codes: readonly RecoveryCode[]
): Promise<void> {
  await removeRecoveryCodes(tx, personId);
  const rows = codes.map((code) => ({ regionId, neighbourhoodId, personId, ...code, madeAt: now }));
  await tx.insertInto('recoveryCodes').values(rows).execute();
}

/** Uses a recovery code up; false where somebody was first. */
export async function useRecoveryCode(tx: Tx, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function removeRecoveryCodes(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
}
