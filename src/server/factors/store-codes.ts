import type { Insertable } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { CodeApps, RecoveryCodes } from '#server/platform/tables.ts';
import { placeOf } from '#server/platform/transaction.ts';
import type { Mine } from './store.ts';

export type CodeApp = { readonly sealedSecret: string; readonly madeAt: Date };

export async function codeAppOf(tx: Tx | CaseTx, personId: string): Promise<CodeApp | null> {
  const row = await inEither(tx)
    .selectFrom('codeApps')
    .select(['sealedSecret', 'madeAt'])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

type NewCodeApp = CodeApp & { readonly lastStep: number };

/** Keeps the app with codes of this person, in the place of an earlier one. */
export async function putCodeApp(tx: Tx | CaseTx, mine: Mine, app: NewCodeApp): Promise<void> {
  await inEither(tx)
    .insertInto('codeApps')
    .values({ ...placeOf(mine), personId: mine.personId, ...app } as Insertable<CodeApps>)
    .onConflict((there) => there.constraint('code_apps_pkey').doUpdateSet(app))
    .execute();
}

/** Uses up the code of this step; false where it, or a later one, was used before. */
export async function useStep(tx: Tx | CaseTx, personId: string, step: number): Promise<boolean> {
  const used = await inEither(tx)
    .updateTable('codeApps')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', String(step))
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function removeCodeApp(tx: Tx | CaseTx, personId: string): Promise<boolean> {
  const gone = await inEither(tx).deleteFrom('codeApps').where('personId', '=', personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export type RecoveryCode = { readonly id: string; readonly salt: string; readonly codeHash: string };

/** The recovery codes of this person that were not used yet. */
export const recoveryCodesOf = (tx: Tx | CaseTx, personId: string): Promise<RecoveryCode[]> =>
  inEither(tx)
    .selectFrom('recoveryCodes')
    .select(['id', 'salt', 'codeHash'])
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute();

/** Keeps new recovery codes; the old ones are void from now on. */
export async function putRecoveryCodes(
  tx: Tx | CaseTx,
  mine: Mine & { readonly now: Date },
  codes: readonly RecoveryCode[]
): Promise<void> {
  const { personId, now } = mine;
  await removeRecoveryCodes(tx, personId);
  const rows = codes.map((code) => ({ ...placeOf(mine), personId, ...code, madeAt: now }) as Insertable<RecoveryCodes>);
  await inEither(tx).insertInto('recoveryCodes').values(rows).execute();
}

/** Uses a recovery code up; false where somebody was first. */
export async function useRecoveryCode(tx: Tx | CaseTx, id: string, now: Date): Promise<boolean> {
  const used = await inEither(tx)
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function removeRecoveryCodes(tx: Tx | CaseTx, personId: string): Promise<void> {
  await inEither(tx).deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
}
