import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import type { Scope } from '#server/platform/transaction.ts';

export type NewProposal = {
  readonly id: string;
  readonly askId: string;
  readonly askerId: string;
  readonly helperId: string;
  readonly offerId: string;
  readonly line: string | null;
};
type Where = Pick<Scope, 'now'> & {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
};

/** Adds a proposal; false where the ask has one already. */
export async function addProposal(tx: Tx, where: Where, proposal: NewProposal): Promise<boolean> {
  const added = await tx
    .insertInto('matches')
    .values({
      regionId: where.regionId,
      neighbourhoodId: where.neighbourhoodId,
      ...proposal,
      proposedBy: where.personId,
      proposedAt: where.now
    })
    .onConflict((conflict) => conflict.columns(['regionId', 'askId']).where('closedAt', 'is', null).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export type StandingProposal = { id: string; askId: string; isAgreed: boolean; isClosed: boolean };

export async function proposalById(tx: Tx, id: string): Promise<StandingProposal | null> {
  const row = await tx
    .selectFrom('matches')
    .select(['id', 'askId', 'agreedAt', 'closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? { id: row.id, askId: row.askId, isAgreed: row.agreedAt !== null, isClosed: row.closedAt !== null }
    : null;
}

export async function closeProposal(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ closedAt: now, closedBecause: 'withdrawn', version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Letters about this match that did not leave yet stay home. */
export async function keepLettersHome(tx: Tx, matchId: string, now: Date): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ droppedAt: now, droppedBecause: 'withdrawn' })
    .where('aboutMatchId', '=', matchId)
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute();
}
