import type { Insertable } from 'kysely';
import type { CaseTx } from '#server/platform/db.ts';
import type { CloseOnes } from '#server/platform/casework-tables.ts';

/** A page for somebody close, or the invitation to one, as it is kept. */
export type CloseRow = {
  readonly caseId: string;
  readonly aroundId: string;
  readonly id: string;
  readonly personId: string | null;
  readonly codeEndsAt: Date | null;
  readonly sealed: Buffer;
  readonly keyId: string;
};
const columns = ['caseId', 'aroundId', 'id', 'personId', 'codeEndsAt', 'sealed', 'keyId'] as const;

/** The pages and invitations of a case. */
export const closeRows = (tx: CaseTx, caseId: string): Promise<CloseRow[]> =>
  tx.selectFrom('closeOnes').select(columns).where('caseId', '=', caseId).execute();

/** The pages of this person. */
export const closeRowsOf = (tx: CaseTx, personId: string): Promise<CloseRow[]> =>
  tx.selectFrom('closeOnes').select(columns).where('personId', '=', personId).orderBy('caseId').execute();

/** The page of this person at this case; null where there is none (any more). */
export async function closeRowAt(tx: CaseTx, at: { caseId: string; personId: string }): Promise<CloseRow | null> {
  return (await closeRowsOf(tx, at.personId)).find(({ caseId }) => caseId === at.caseId) ?? null;
}

/** Keeps an invitation in the place of an earlier one; false where somebody came in already. */
export async function keepInvitation(tx: CaseTx, row: Insertable<CloseOnes>): Promise<boolean> {
  const { id, codeHash, codeEndsAt, sealed, keyId } = row;
  const kept = await tx
    .insertInto('closeOnes')
    .values(row)
    .onConflict((there) =>
      there
        .columns(['organisationId', 'caseId', 'aroundId'])
        .doUpdateSet({ id, codeHash: codeHash ?? null, codeEndsAt: codeEndsAt ?? null, sealed, keyId })
        .where('closeOnes.personId', 'is', null)
    )
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The invitation with this code, where it still works. */
export async function invitationByCode(tx: CaseTx, codeHash: string, now: Date): Promise<CloseRow | null> {
  const row = await tx
    .selectFrom('closeOnes')
    .select(columns)
    .where('codeHash', '=', codeHash)
    .where('codeEndsAt', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

type Using = { readonly id: string; readonly personId: string; readonly now: Date };

/** Uses an invitation up; null where it does not work any more. */
export async function useInvitation(tx: CaseTx, { id, personId, now }: Using): Promise<CloseRow | null> {
  const row = await tx
    .updateTable('closeOnes')
    .set({ personId, codeHash: null, codeEndsAt: null })
    .where('id', '=', id)
    .where('personId', 'is', null)
    .where('codeEndsAt', '>', now)
    .returning(columns)
    .executeTakeFirst();
  return row ?? null;
}

/** The invitation of this id, whether it still works or not. */
export async function invitationById(tx: CaseTx, id: string): Promise<CloseRow | null> {
  return (await tx.selectFrom('closeOnes').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Ends a page or takes an invitation back; the database lets that person out in the same second. */
export async function endPage(
  tx: CaseTx,
  { caseId, aroundId }: { caseId: string; aroundId: string }
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('closeOnes')
    .where('caseId', '=', caseId)
    .where('aroundId', '=', aroundId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Forgets whoever typed an address with an invitation and did not come in by it; for the clock, before sign-ins go. */
export async function forgetStrangers(tx: CaseTx, now: Date): Promise<void> {
  await tx
    .deleteFrom('people')
    .where(({ and, not, exists, selectFrom }) => {
      const signIns = selectFrom('signIns as s').select('s.id').whereRef('s.personId', '=', 'people.id');
      return and([
        exists(signIns.where('s.claimId', 'is not', null)),
        not(exists(signIns.where('s.expiresAt', '>', now))),
        not(exists(selectFrom('clients as c').select('c.caseId').whereRef('c.personId', '=', 'people.id'))),
        not(exists(selectFrom('closeOnes as o').select('o.id').whereRef('o.personId', '=', 'people.id'))),
        not(exists(selectFrom('workerRoles as w').select('w.role').whereRef('w.personId', '=', 'people.id'))),
        not(exists(selectFrom('relations as r').select('r.id').whereRef('r.personId', '=', 'people.id')))
      ]);
    })
    .execute();
}
