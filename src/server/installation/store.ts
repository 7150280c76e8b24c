import { db } from '#server/platform/db.ts';

/** Replaces the key of an installation that nobody has set up yet; false when somebody has. */
export async function keepSetupKey(hash: string): Promise<boolean> {
  const kept = await db()
    .updateTable('installation')
    .set({ setupKeyHash: hash })
    .where('setupKeyUsedAt', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}
