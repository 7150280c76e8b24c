import { sql } from 'kysely';
import type { Answer, Side } from '#domain/consents/consent.ts';
import type { Tx } from '#server/platform/db.ts';

export type MatchRow = {
  readonly id: string;
  readonly askId: string;
  readonly askerId: string;
  readonly helperId: string;
  /** Where the one who asks lives. */
  readonly neighbourhoodId: string;
  /** Of somebody across the border whose name is not open (yet), the name of that neighbourhood. */
  readonly askerName: string;
  readonly helperName: string;
  readonly line: string | null;
  readonly proposedAt: Date;
  readonly agreedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBecause: string | null;
  readonly helperSays: Answer | null;
  readonly askerSays: Answer | null;
  readonly hasAppointment: boolean;
  /** Y6: one of the two is under sixteen. */
  readonly isWithYoung: boolean;
  readonly words: string;
  readonly category: string;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly dayparts: number;
  readonly minutes: number;
  readonly area: string | null;
  /** The side that lives across the border, where one does. */
  readonly across: Side | null;
  /** When the own coordinator let the helper be asked; of a match across the border alone. */
  readonly letAcrossAt: Date | null;
  readonly version: number;
};

const says = (who: 'helper_id' | 'asker_id') =>
  sql<Answer | null>`(select c.answer from consents c where c.region_id = m.region_id and c.match_id = m.id
    and c.person_id = ${sql.ref(`m.${who}`)} and c.withdrawn_at is null)`;

/** What the own desk says of the helper: across the border for the asker alone, because it may name somebody. */
const lineOfMatch = sql<string | null>`case when m.helper_neighbourhood_id is null
  or m.helper_neighbourhood_id = here_neighbourhood() or coalesce(me(), acting_for()) = m.asker_id then m.line end`;

const matched = (tx: Tx) =>
  tx
    .selectFrom('matches as m')
    // Across the border the walls open only a part of these; then the card stands in for the ask, and a place for a name.
    .leftJoin('asks as a', (join) => join.onRef('a.regionId', '=', 'm.regionId').onRef('a.id', '=', 'm.askId'))
    .leftJoin('people as k', (join) => join.onRef('k.regionId', '=', 'm.regionId').onRef('k.id', '=', 'm.askerId'))
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'm.regionId').onRef('h.id', '=', 'm.helperId'))
    // D4: a part of the neighbourhood with few addresses would point at somebody.
    .leftJoin('cells as l', (join) =>
      join.onRef('l.regionId', '=', 'k.regionId').onRef('l.id', '=', 'k.cellId').on('l.addresses', '>=', 50)
    )
    .select(['m.id', 'm.askId', 'm.askerId', 'm.helperId', 'm.version', 'm.proposedAt', 'm.agreedAt'])
    .select(['m.closedAt', 'm.closedBecause', 'm.letAcrossAt', 'm.neighbourhoodId'])
    .select([
      sql<string>`coalesce(h.first_name, place_called(m.helper_neighbourhood_id))`.as('helperName'),
      sql<string>`coalesce(k.first_name, place_called(m.neighbourhood_id))`.as('askerName'),
      sql<Side | null>`case when m.helper_neighbourhood_id = here_neighbourhood() then 'asker'
        when m.helper_neighbourhood_id is not null then 'helper' end`.as('across'),
      sql<
        string | null
      >`coalesce(l.name, case when m.helper_neighbourhood_id is not null then place_called(m.neighbourhood_id) end)`.as(
        'area'
      ),
      sql<string>`coalesce(a.words, '')`.as('words'),
      sql<string>`coalesce(a.category, m.border_card->>'category')`.as('category'),
      sql<string | null>`coalesce(a.on_date::text, m.border_card->>'onDate')`.as('onDate'),
      sql<number>`coalesce(a.dayparts, (m.border_card->>'dayparts')::int)`.as('dayparts'),
      sql<number>`coalesce(a.minutes, (m.border_card->>'minutes')::int)`.as('minutes'),
      sql<MatchRow['rhythm']>`coalesce(a.rhythm, m.border_card->>'rhythm')`.as('rhythm'),
      sql<boolean>`is_young(m.asker_id) or is_young(m.helper_id)`.as('isWithYoung'),
      lineOfMatch.as('line'),
      says('helper_id').as('helperSays'),
      says('asker_id').as('askerSays'),
      sql<boolean>`exists (select from appointments t where t.region_id = m.region_id and t.match_id = m.id
        and t.cancelled_at is null)`.as('hasAppointment')
    ]);

/** A match with its ask, its people and their answers, as far as the walls let this visitor see it. */
export async function matchById(tx: Tx, id: string): Promise<MatchRow | null> {
  return (await matched(tx).where('m.id', '=', id).executeTakeFirst()) ?? null;
}

/** Waits until nobody else is changing this match. */
export async function lockMatch(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('matches').select('id').where('id', '=', id).forUpdate().execute();
}

/** The matches somebody takes part in that are not over, the newest first. */
export async function matchesOf(tx: Tx, personId: string): Promise<MatchRow[]> {
  return matched(tx)
    .where((or) => or.or([or('m.helperId', '=', personId), or('m.askerId', '=', personId)]))
    .where('m.closedAt', 'is', null)
    .orderBy('m.proposedAt', 'desc')
    .limit(50)
    .execute();
}

export async function setAgreed(tx: Tx, id: string, agreedAt: Date | null): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ agreedAt, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Something of this match changed: who looked at an older version is told. */
export async function raiseMatchVersion(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type Ending = { readonly at: Date; readonly because: 'declined' | 'stopped' | 'done' };

/** Ends a match; what was still to come is off, and letters that did not leave yet stay home. */
export async function endMatch(tx: Tx, id: string, { at, because }: Ending): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ closedAt: at, closedBecause: because, version: sql`version + 1` })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .execute();
  await tx
    .updateTable('appointments')
    .set({ cancelledAt: at, sequence: sql`sequence + 1`, version: sql`version + 1` })
    .where('matchId', '=', id)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '>', at)
    .execute();
  await tx
    .updateTable('mails')
    .set({ droppedAt: at, droppedBecause: 'withdrawn' })
    .where('aboutMatchId', '=', id)
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute();
}

/** Opens a match again that a no had ended; false where the ask has another proposal by now. */
export async function reopenMatch(tx: Tx, { id, askId }: { id: string; askId: string }): Promise<boolean> {
  const other = await tx
    .selectFrom('matches')
    .select('id')
    .where('askId', '=', askId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (other) return false;
  await tx
    .updateTable('matches')
    .set({ closedAt: null, closedBecause: null, agreedAt: null, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  return true;
}

export async function markAskDone(tx: Tx, askId: string, now: Date): Promise<void> {
  await tx
    .updateTable('asks')
    .set({ doneAt: now, version: sql`version + 1` })
    .where('id', '=', askId)
    .where('doneAt', 'is', null)
    .execute();
}

export type Reach = {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly reachBy: string;
};

/** How to reach somebody; the walls open this to the two who agreed and to the coordinator. */
export async function reachOf(tx: Tx, personId: string): Promise<Reach | null> {
  const row = await tx
    .selectFrom('contacts')
    .select(['phone', 'email', 'address', 'reachBy'])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}
