import type { Tx } from '#server/platform/db.ts';

type NewThanks = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly matchId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly words: string;
  readonly saidAt: Date;
  readonly recordedBy: string;
};

/** Keeps a thank-you; false where this person said one for this match already. */
export async function addThanks(tx: Tx, thanks: NewThanks): Promise<boolean> {
  const added = await tx
    .insertInto('thanks')
    .values(thanks)
    .onConflict((there) =>
      there.columns(['regionId', 'matchId', 'fromId']).where('withdrawnAt', 'is', null).doNothing()
    )
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export type Thanks = { readonly id: string; readonly fromId: string; readonly toId: string; readonly words: string };

export async function thanksOfMatch(tx: Tx, matchId: string): Promise<Thanks[]> {
  return tx
    .selectFrom('thanks')
    .select(['id', 'fromId', 'toId', 'words'])
    .where('matchId', '=', matchId)
    .where('withdrawnAt', 'is', null)
    .execute();
}

export async function takeThanksBack(tx: Tx, id: string, by: { fromId: string; now: Date }): Promise<string | null> {
  const row = await tx
    .updateTable('thanks')
    .set({ withdrawnAt: by.now })
    .where('id', '=', id)
    .where('fromId', '=', by.fromId)
    .where('withdrawnAt', 'is', null)
    .returning('matchId')
    .executeTakeFirst();
  return row?.matchId ?? null;
}
