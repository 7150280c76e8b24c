import type { Tx } from '#server/platform/db.ts';

type Said = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
  readonly askId: string;
  readonly words: string | null;
};

export async function putInterest(tx: Tx, { now, ...said }: Said): Promise<void> {
  const row = { ...said, saidAt: now, withdrawnAt: null };
  await tx
    .insertInto('interests')
    .values(row)
    .onConflict((there) =>
      there
        .columns(['regionId', 'askId', 'personId'])
        .doUpdateSet({ words: said.words, saidAt: now, withdrawnAt: null })
    )
    .execute();
}

export async function takeInterestBack(tx: Tx, askId: string, by: { personId: string; now: Date }): Promise<boolean> {
  const changed = await tx
    .updateTable('interests')
    .set({ withdrawnAt: by.now })
    .where('askId', '=', askId)
    .where('personId', '=', by.personId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** What decides whether one may say "I would like to"; null where the ask does not exist for this visitor. */
export async function askForInterest(tx: Tx, askId: string, today: string) {
  const row = await tx
    .selectFrom('asks')
    .select(['personId', 'category', 'audience', 'withdrawnAt', 'pausedAt', 'doneAt', 'endsOn'])
    .where('id', '=', askId)
    .executeTakeFirst();
  if (!row) return null;
  const isOpen = !row.withdrawnAt && !row.pausedAt && !row.doneAt && row.endsOn >= today;
  return { personId: row.personId, category: row.category, isVisible: isOpen && row.audience !== 'coordinator' };
}
