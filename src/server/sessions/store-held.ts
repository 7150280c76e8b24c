import type { Tx } from '#server/platform/db.ts';

type Held = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly id: string;
  readonly sealedForm: string;
  readonly heldAt: Date;
};

export async function addHeldForm(tx: Tx, held: Held): Promise<void> {
  await tx.insertInto('heldForms').values(held).execute();
}

/** What was held of this person since then, sealed. */
export async function heldFormOf(tx: Tx, personId: string, at: { id: string; since: Date }): Promise<string | null> {
  const row = await tx
    .selectFrom('heldForms')
    .select('sealedForm')
    .where('id', '=', at.id)
    .where('personId', '=', personId)
    .where('heldAt', '>', at.since)
    .executeTakeFirst();
  return row?.sealedForm ?? null;
}
