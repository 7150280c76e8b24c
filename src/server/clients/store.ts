import type { CaseTx } from '#server/platform/db.ts';

export type Link = { readonly organisationId: string; readonly caseId: string; readonly personId: string };

/** Lets somebody look into a case; false where that was so already. */
export async function addClient(tx: CaseTx, link: Link): Promise<boolean> {
  const added = await tx
    .insertInto('clients')
    .values(link)
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function removeClient(tx: CaseTx, { caseId, personId }: Omit<Link, 'organisationId'>): Promise<boolean> {
  const gone = await tx
    .deleteFrom('clients')
    .where('caseId', '=', caseId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Who looks into this case. */
export const clientsOf = async (tx: CaseTx, caseId: string): Promise<string[]> =>
  (await tx.selectFrom('clients').select('personId').where('caseId', '=', caseId).execute()).map(
    ({ personId }) => personId
  );

/** Into which cases somebody looks. */
export const casesOf = async (tx: CaseTx, personId: string): Promise<string[]> =>
  (await tx.selectFrom('clients').select('caseId').where('personId', '=', personId).execute()).map(
    ({ caseId }) => caseId
  );

/** A person with one of these marks, whom who asks knows as the client of one of his or her own cases. */
export async function clientByMark(tx: CaseTx, marks: readonly Buffer[]): Promise<string | null> {
  const row = await tx
    .selectFrom('people as p')
    .innerJoin('clients as c', (join) =>
      join.onRef('c.organisationId', '=', 'p.organisationId').onRef('c.personId', '=', 'p.id')
    )
    .select('p.id')
    .where('p.emailMark', 'in', [...marks])
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Forgets people who look into no case any more, also beside nobody, and never worked here; for the clock. */
export async function forgetPeople(tx: CaseTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('people')
    .where('id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('clients').select('clients.caseId').whereRef('clients.personId', '=', 'people.id')))
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('closeOnes').select('closeOnes.id').whereRef('closeOnes.personId', '=', 'people.id')))
    )
    .execute();
}
