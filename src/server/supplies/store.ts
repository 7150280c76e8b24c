import { sql } from 'kysely';
import type { Supply, SupplyAnswer, SupplyAnswered } from '#domain/supplies/supply.ts';
import type { Tx } from '#server/platform/db.ts';

/** What an organisation wants to know, as the desk reads it; exactly this, and nothing of anybody. */
export type SupplyQuestion = Supply & {
  readonly id: string;
  readonly organisationName: string;
  readonly cellName: string | null;
  readonly askedOn: string;
  readonly answer: SupplyAnswer | null;
  readonly expectedOn: string | null;
  /** The organisation and this neighbourhood no longer know each other; there is nothing to answer. */
  readonly closedOn: string | null;
};

const questions = (tx: Tx) =>
  tx
    .selectFrom('supplyQuestions as s')
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 's.regionId').onRef('l.id', '=', 's.cellId'))
    .select(['s.id', 's.organisationName', 's.category', 's.cellId', 's.dayparts', 's.askedOn', 's.expectedOn'])
    .select('s.closedOn')
    .select(['l.name as cellName', sql<SupplyAnswer | null>`s.answer`.as('answer')]);

/** What was not answered yet, or only with "we are looking"; the oldest first. */
export const openQuestions = (tx: Tx): Promise<SupplyQuestion[]> =>
  questions(tx)
    .where('s.closedOn', 'is', null)
    .where((is) => is.or([is('s.answer', 'is', null), is('s.answer', '=', 'looking')]))
    .orderBy('s.askedOn')
    .orderBy('s.id')
    .limit(100)
    .execute();

export async function questionById(tx: Tx, id: string): Promise<SupplyQuestion | null> {
  return (await questions(tx).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

type Said = SupplyAnswered & { readonly answeredAt: Date; readonly answeredBy: string };

/** Keeps the answer; false where the question is gone or closed. */
export async function putAnswer(tx: Tx, id: string, said: Said): Promise<boolean> {
  const kept = await tx
    .updateTable('supplyQuestions')
    .set(said)
    .where('id', '=', id)
    .where('closedOn', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/** Closes what an organisation asked and nobody answered; the two no longer know each other. */
export async function closeQuestionsOf(tx: Tx, linkId: string, closedOn: string): Promise<void> {
  await tx
    .updateTable('supplyQuestions')
    .set({ closedOn })
    .where('linkId', '=', linkId)
    .where('closedOn', 'is', null)
    .where((is) => is.or([is('answer', 'is', null), is('answer', '=', 'looking')]))
    .execute();
}

/** Throws away what was asked before this day. */
export async function dropOldQuestions(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('supplyQuestions').where('askedOn', '<', before).execute();
}
