import type { Insertable } from 'kysely';
import type { CaseTx } from '#server/platform/db.ts';
import type { CaseKeys, Keys } from '#server/platform/casework-tables.ts';

/** The keys of this organisation as they are kept, the newest first. */
export const organisationKeys = (tx: CaseTx): Promise<{ id: string; wrapped: string }[]> =>
  tx.selectFrom('keys').select(['id', 'wrapped']).orderBy('madeAt', 'desc').orderBy('id', 'desc').execute();

export async function addOrganisationKey(tx: CaseTx, key: Insertable<Keys>): Promise<void> {
  await tx.insertInto('keys').values(key).execute();
}

export type WrappedCaseKey = { readonly id: string; readonly wrapped: Buffer; readonly wrappedBy: string };

/** The keys of a case as they are kept, the newest first; none where the case does not exist for who asks. */
export const caseKeys = (tx: CaseTx, caseId: string): Promise<WrappedCaseKey[]> =>
  tx
    .selectFrom('caseKeys')
    .select(['id', 'wrapped', 'wrappedBy'])
    .where('caseId', '=', caseId)
    .orderBy('position', 'desc')
    .execute();

/** The keys of every case that who asks may know of, the newest first. */
export const allCaseKeys = (tx: CaseTx): Promise<(WrappedCaseKey & { readonly caseId: string })[]> =>
  tx.selectFrom('caseKeys').select(['caseId', 'id', 'wrapped', 'wrappedBy']).orderBy('position', 'desc').execute();

export async function addCaseKey(tx: CaseTx, key: Insertable<CaseKeys>): Promise<void> {
  await tx.insertInto('caseKeys').values(key).execute();
}

export async function rewrapOrganisationKey(tx: CaseTx, id: string, wrapped: string): Promise<void> {
  await tx.updateTable('keys').set({ wrapped }).where('id', '=', id).execute();
}

type Wrapping = { readonly wrapped: Buffer; readonly wrappedBy: string };

export async function rewrapCaseKey(tx: CaseTx, id: string, wrapping: Wrapping): Promise<void> {
  await tx.updateTable('caseKeys').set(wrapping).where('id', '=', id).execute();
}
