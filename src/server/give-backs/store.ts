import type { Answer } from '#domain/consents/consent.ts';
import type { Tx } from '#server/platform/db.ts';

type NewGiveBack = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly personId: string;
  readonly matchId: string;
  readonly answer: Answer;
  readonly words: string | null;
  readonly saidAt: Date;
  readonly recordedBy: string;
};

/** Keeps the answer; an earlier one for the same match makes room. */
export async function putGiveBack(tx: Tx, said: NewGiveBack): Promise<void> {
  await tx
    .updateTable('giveBacks')
    .set({ withdrawnAt: said.saidAt })
    .where('personId', '=', said.personId)
    .where('matchId', '=', said.matchId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await tx.insertInto('giveBacks').values(said).execute();
}

export async function giveBackFor(tx: Tx, matchId: string, personId: string): Promise<Answer | null> {
  const row = await tx
    .selectFrom('giveBacks')
    .select('answer')
    .where('matchId', '=', matchId)
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return (row?.answer as Answer | undefined) ?? null;
}
