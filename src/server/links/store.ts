import type { Tx } from '#server/platform/db.ts';

export type LinkHere = {
  readonly id: string;
  readonly organisationName: string;
  readonly acceptedAt: Date | null;
};

/** The organisations that this neighbourhood knows, and those that ask to be known, by name. */
export const linksHereRows = (tx: Tx): Promise<LinkHere[]> =>
  tx
    .selectFrom('links')
    .select(['id', 'organisationName', 'acceptedAt'])
    .where('endedAt', 'is', null)
    .orderBy('organisationName')
    .orderBy('id')
    .execute();

/** A link that did not end, held until the end of the transaction. */
export async function holdLink(tx: Tx, id: string): Promise<LinkHere | null> {
  const row = await tx
    .selectFrom('links')
    .select(['id', 'organisationName', 'acceptedAt'])
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function markLink(tx: Tx, id: string, marks: { acceptedAt?: Date; endedAt?: Date }): Promise<void> {
  await tx.updateTable('links').set(marks).where('id', '=', id).execute();
}
