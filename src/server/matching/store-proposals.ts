import { sql } from 'kysely';
import type { BorderCard } from '#domain/sharings/border-card.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Scope } from '#server/platform/transaction.ts';

export type NewProposal = {
  readonly id: string;
  readonly askId: string;
  readonly askerId: string;
  readonly helperId: string;
  readonly offerId: string;
  readonly line: string | null;
  /** The neighbourhood of the helper and what its desk may know, where that is another one. */
  readonly beyond: { readonly neighbourhoodId: string; readonly card: BorderCard } | null;
};
type Where = Pick<Scope, 'now'> & {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
};

/** Whoever else wants to ask one of these, at any desk, waits until this transaction is over. */
export async function holdHelpers(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7037))`.execute(tx);
}

/** Adds a proposal; false where the ask has one already. */
export async function addProposal(tx: Tx, where: Where, { beyond, ...proposal }: NewProposal): Promise<boolean> {
  const added = await tx
    .insertInto('matches')
    .values({
      regionId: where.regionId,
      neighbourhoodId: where.neighbourhoodId,
      ...proposal,
      helperNeighbourhoodId: beyond?.neighbourhoodId ?? null,
      borderCard: beyond ? JSON.stringify(beyond.card) : null,
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

/** Lets the helper be asked, with a line for the asker from who knows the helper. */
export async function setLetAcross(tx: Tx, id: string, { at, line }: { at: Date; line: string | null }): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ letAcrossAt: at, line, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type BorderProposal = {
  readonly id: string;
  readonly askId: string;
  /** The neighbourhood of the ask, and its name. */
  readonly fromId: string;
  readonly from: string;
  readonly helperId: string;
  readonly helperName: string;
  readonly card: BorderCard;
};

/** What other neighbourhoods propose to people here and no coordinator here answered yet, the oldest first. */
export async function proposalsFromAcross(tx: Tx): Promise<BorderProposal[]> {
  const { rows } = await sql<BorderProposal>`
    select m.id, m.ask_id, m.neighbourhood_id as from_id, place_called(m.neighbourhood_id) as from, m.helper_id,
      p.first_name as helper_name, m.border_card as card
    from matches m join people p on p.region_id = m.region_id and p.id = m.helper_id
    where m.helper_neighbourhood_id = here_neighbourhood() and m.let_across_at is null and m.closed_at is null
    order by m.proposed_at, m.id`.execute(tx);
  return rows;
}
