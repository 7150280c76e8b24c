import type { Insertable } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { HeldForms } from '#server/platform/tables.ts';
import { placeOf, type Place } from '#server/platform/transaction.ts';

type Held = {
  readonly personId: string;
  readonly id: string;
  readonly sealedForm: string;
  readonly heldAt: Date;
};

export async function addHeldForm(tx: Tx | CaseTx, at: Place, held: Held): Promise<void> {
  await inEither(tx)
    .insertInto('heldForms')
    .values({ ...placeOf(at), ...held } as Insertable<HeldForms>)
    .execute();
}

/** What was held of this person since then, sealed. */
export async function heldFormOf(
  tx: Tx | CaseTx,
  personId: string,
  at: { id: string; since: Date }
): Promise<string | null> {
  const row = await inEither(tx)
    .selectFrom('heldForms')
    .select('sealedForm')
    .where('id', '=', at.id)
    .where('personId', '=', personId)
    .where('heldAt', '>', at.since)
    .executeTakeFirst();
  return row?.sealedForm ?? null;
}
