import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';

export type Word = {
  readonly id: string;
  readonly fromId: string;
  /** Of somebody across the border whose name is not open, the name of that neighbourhood. */
  readonly fromName: string;
  readonly isAcross: boolean;
  /** Null where who said it took it back. */
  readonly words: string | null;
  readonly saidAt: Date;
};

/** The first name of a joined `p`, else how the neighbourhood across the border is called where this row was written. */
export const nameOr = (row: string) =>
  sql<string>`coalesce(p.first_name, place_called(${sql.ref(`${row}.neighbourhood_id`)}))`;
/** Whether that one lives across the border and has no name here. */
export const unnamed = (row: string) =>
  sql<boolean>`(p.id is null and ${sql.ref(`${row}.neighbourhood_id`)} <> here_neighbourhood())`;

type Part = { readonly matchId: string; readonly before: string | null; readonly most: number };

/** What was said in a talk, the newest `most` of it or of what was said before these words; the oldest first. */
export async function wordsOf(tx: Tx, { matchId, before, most }: Part): Promise<Word[]> {
  const rows = await tx
    .selectFrom('talkWords as w')
    .leftJoin('people as p', (join) => join.onRef('p.regionId', '=', 'w.regionId').onRef('p.id', '=', 'w.fromId'))
    .select(['w.id', 'w.fromId', 'w.words', 'w.saidAt', nameOr('w').as('fromName'), unnamed('w').as('isAcross')])
    .where('w.matchId', '=', matchId)
    .$if(before !== null, (words) => words.where('w.id', '<', before))
    .where((or) => or.or([or('p.id', 'is not', null), unnamed('w')]))
    .orderBy('w.id', 'desc')
    .limit(most)
    .execute();
  return rows.reverse();
}

/** Lets two things that one person says at the same moment be counted one after the other. */
export async function waitForOwnTurn(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 7032))`.execute(tx);
}

/** How often somebody said something since a moment; what was taken back counts too. */
export async function saidSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('talkWords')
    .select(sql<number>`count(*)::int`.as('said'))
    .where('fromId', '=', personId)
    .where('saidAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.said;
}

type NewWords = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly matchId: string;
  readonly fromId: string;
  readonly words: string;
  readonly saidAt: Date;
};

export async function addWords(tx: Tx, words: NewWords): Promise<void> {
  await tx.insertInto('talkWords').values(words).execute();
}

/** Takes one's own words back where they were said after `since`; false where that cannot be (any more). */
export async function takeBackWords(
  tx: Tx,
  id: string,
  by: { matchId: string; fromId: string; since: Date; now: Date }
): Promise<boolean> {
  const taken = await tx
    .updateTable('talkWords')
    .set({ words: null, takenBackAt: by.now })
    .where('id', '=', id)
    .where('matchId', '=', by.matchId)
    .where('fromId', '=', by.fromId)
    .where('saidAt', '>', by.since)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

export type Mark = { readonly readAt: Date | null; readonly mailedAt: Date | null };
type Whose = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly matchId: string;
  readonly personId: string;
};

/** How far somebody read in a talk, held until the end of the transaction. */
export async function holdMark(tx: Tx, whose: Whose): Promise<Mark> {
  await tx
    .insertInto('talkMarks')
    .values(whose)
    .onConflict((there) => there.doNothing())
    .execute();
  return tx
    .selectFrom('talkMarks')
    .select(['readAt', 'mailedAt'])
    .where('matchId', '=', whose.matchId)
    .where('personId', '=', whose.personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function readAtOf(tx: Tx, matchId: string, personId: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('talkMarks')
    .select('readAt')
    .where('matchId', '=', matchId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.readAt ?? null;
}

export async function setMark(tx: Tx, whose: Whose, marks: Partial<Mark>): Promise<void> {
  const { matchId, personId } = whose;
  await tx
    .updateTable('talkMarks')
    .set(marks)
    .where('matchId', '=', matchId)
    .where('personId', '=', personId)
    .execute();
}

export type News = { readonly matchId: string; readonly fromName: string };

/** The talks of somebody in which another said something that is not read yet, and who said it last. */
export async function talksWithNews(tx: Tx, personId: string, endedAfter: Date): Promise<News[]> {
  const { rows } = await sql<News>`
    select m.id as match_id, last.from_name
    from matches m
      left join talk_marks t on t.region_id = m.region_id and t.match_id = m.id and t.person_id = ${personId}
      join lateral (select ${nameOr('w')} as from_name from talk_words w
        left join people p on p.region_id = w.region_id and p.id = w.from_id
        where w.region_id = m.region_id and w.match_id = m.id and w.from_id <> ${personId} and w.taken_back_at is null
          and w.said_at > coalesce(t.read_at, '-infinity') and (p.id is not null or ${unnamed('w')})
        order by w.id desc limit 1) last on true
    where (m.asker_id = ${personId} or m.helper_id = ${personId}) and m.agreed_at is not null
      and (m.closed_at is null or m.closed_at > ${endedAfter})
    order by m.agreed_at desc, m.id`.execute(tx);
  return rows;
}

/** Wipes the talks of matches that ended before this moment. */
export async function wipeTalks(tx: Tx, endedBefore: Date): Promise<void> {
  await sql`select wipe_talks(${endedBefore})`.execute(tx);
}
