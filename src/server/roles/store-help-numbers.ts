import type { Tx } from '#server/platform/db.ts';

export type HelpNumberRow = { readonly phone: string | null; readonly email: string | null };
type Whose = { readonly regionId: string; readonly neighbourhoodId: string; readonly personId: string };

export async function helpNumberOf(tx: Tx, personId: string): Promise<HelpNumberRow | null> {
  const row = await tx
    .selectFrom('helpNumbers')
    .select(['phone', 'email'])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps how somebody can be reached by neighbours; where both are empty nothing is kept. */
export async function putHelpNumber(tx: Tx, whose: Whose, shown: HelpNumberRow): Promise<void> {
  const { regionId, neighbourhoodId, personId } = whose;
  await tx.deleteFrom('helpNumbers').where('personId', '=', personId).execute();
  if (shown.phone ?? shown.email)
    await tx
      .insertInto('helpNumbers')
      .values({ regionId, neighbourhoodId, personId, ...shown })
      .execute();
}
