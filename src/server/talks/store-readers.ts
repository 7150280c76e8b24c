import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import { nameOr, unnamed } from './store.ts';

export type Reader = {
  readonly id: string;
  readonly readerId: string;
  /** Across the border names of coordinators and of those who are not one of the two stay closed: then the neighbourhood. */
  readonly firstName: string;
  readonly neighbourhoodId: string;
  readonly isAcross: boolean;
  readonly askedBy: string;
  readonly askerName: string;
  readonly isAskerAcross: boolean;
  readonly askedAt: Date;
  /** The earlier words that the asker showed. */
  readonly shownIds: readonly string[];
  readonly leftAt: Date | null;
};

/** Who reads along in a talk or did, in order. */
export async function readersOf(tx: Tx, matchId: string): Promise<Reader[]> {
  return tx
    .selectFrom('talkReaders as r')
    .leftJoin('people as p', (join) => join.onRef('p.regionId', '=', 'r.regionId').onRef('p.id', '=', 'r.readerId'))
    .leftJoin('people as a', (join) => join.onRef('a.regionId', '=', 'r.regionId').onRef('a.id', '=', 'r.askedBy'))
    .select(['r.id', 'r.readerId', 'r.askedBy', 'r.neighbourhoodId', 'r.askedAt', 'r.shownIds', 'r.leftAt'])
    .select([nameOr('r').as('firstName'), unnamed('r').as('isAcross')])
    .select([
      sql<string>`coalesce(a.first_name, place_called(r.neighbourhood_id))`.as('askerName'),
      sql<boolean>`a.id is null`.as('isAskerAcross')
    ])
    .where('r.matchId', '=', matchId)
    .where((or) => or.or([or('p.id', 'is not', null), unnamed('r')]))
    .orderBy('r.id')
    .execute();
}

type NewReader = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly matchId: string;
  readonly readerId: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly shownIds: readonly string[];
};

/** Lets a coordinator read along; false where that coordinator does already. */
export async function addReader(tx: Tx, { shownIds, ...reader }: NewReader): Promise<boolean> {
  const added = await tx
    .insertInto('talkReaders')
    .values({ ...reader, shownIds: [...shownIds] })
    .onConflict((there) => there.columns(['regionId', 'matchId', 'readerId']).where('leftAt', 'is', null).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Ends the reading along; answers false where it had ended. */
export async function endReader(tx: Tx, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('talkReaders')
    .set({ leftAt: now })
    .where('id', '=', id)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Which of these words stand in this talk, for whoever may read them. */
export async function wordsAmong(tx: Tx, matchId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('talkWords')
    .select('id')
    .where('matchId', '=', matchId)
    .where('id', 'in', [...ids])
    .where('takenBackAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export type Reading = {
  readonly matchId: string;
  readonly askerName: string;
  readonly helperName: string;
  readonly askedByName: string;
  /** Whether this is new: just asked, or something was said since. */
  readonly state: 'asked' | 'news' | 'quiet';
};

/** The talks in which this coordinator reads along, the newest first. */
export async function readingOf(tx: Tx, readerId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select r.match_id, coalesce(k.first_name, place_called(m.neighbourhood_id)) as asker_name,
      coalesce(h.first_name, place_called(m.helper_neighbourhood_id)) as helper_name, a.first_name as asked_by_name,
      case when t.read_at is null or t.read_at < r.asked_at then 'asked'
        when exists (select from talk_words w where w.region_id = r.region_id and w.match_id = r.match_id
          and w.from_id <> ${readerId} and w.taken_back_at is null and w.said_at > t.read_at) then 'news'
        else 'quiet' end as state
    from talk_readers r
      join matches m on m.region_id = r.region_id and m.id = r.match_id
      left join people k on k.region_id = m.region_id and k.id = m.asker_id
      left join people h on h.region_id = m.region_id and h.id = m.helper_id
      join people a on a.region_id = r.region_id and a.id = r.asked_by
      left join talk_marks t on t.region_id = r.region_id and t.match_id = r.match_id and t.person_id = r.reader_id
    where r.reader_id = ${readerId} and r.left_at is null
      and (m.helper_neighbourhood_id is not null or (k.id is not null and h.id is not null))
    order by r.id desc`.execute(tx);
  return rows;
}
