import { sql } from 'kysely';
import type { Check, CheckAnswer } from '#domain/check-ins/check-in.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Where = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
type Question = {
  readonly matchId: string;
  readonly personId: string;
  readonly about: Check;
  readonly dueOn: string;
};

/** Puts a question to somebody; false where it was put already. */
export async function addCheckIn(
  tx: Tx,
  { regionId, neighbourhoodId, now }: Where,
  question: Question
): Promise<boolean> {
  const added = await tx
    .insertInto('checkIns')
    .values({ regionId, neighbourhoodId, id: newId(now.getTime()), askedAt: now, ...question })
    .onConflict((there) => there.columns(['regionId', 'matchId', 'personId', 'about', 'dueOn']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export type CheckInRow = Question & {
  readonly id: string;
  readonly answer: CheckAnswer | null;
  readonly words: string | null;
  readonly seenAt: Date | null;
};

const asked = (tx: Tx) =>
  tx
    .selectFrom('checkIns')
    .select(['id', 'matchId', 'personId', 'dueOn', 'words', 'seenAt'])
    .select([sql<Check>`about`.as('about'), sql<CheckAnswer | null>`answer`.as('answer')]);

/** One question, held until the end of the transaction, as far as the walls let this visitor see it. */
export async function holdCheckIn(tx: Tx, id: string): Promise<CheckInRow | null> {
  return (await asked(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** What was asked about a match, the newest first: to its own people their own, to the coordinator both. */
export async function checkInsOf(tx: Tx, matchId: string): Promise<CheckInRow[]> {
  return asked(tx).where('matchId', '=', matchId).orderBy('dueOn', 'desc').orderBy('id').execute();
}

export type OpenCheckIn = { readonly matchId: string; readonly about: Check; readonly otherName: string };

/** What somebody was asked since a day and did not answer yet, of matches that are not over. */
export async function openCheckIns(tx: Tx, personId: string, since: string): Promise<OpenCheckIn[]> {
  const { rows } = await sql<OpenCheckIn>`
    select c.match_id, c.about, p.first_name as other_name
    from check_ins c join matches m on m.region_id = c.region_id and m.id = c.match_id and m.closed_at is null
      join people p on p.region_id = m.region_id
        and p.id = case when m.helper_id = c.person_id then m.asker_id else m.helper_id end
    where c.person_id = ${personId} and c.answer is null and c.due_on >= ${since}
    order by c.due_on`.execute(tx);
  return rows;
}

type Said = {
  readonly answer: CheckAnswer;
  readonly words: string | null;
  readonly saidAt: Date;
  readonly recordedBy: string;
};

/** Keeps an answer; a new one takes the place of the old and is new to the coordinator. */
export async function putCheckIn(tx: Tx, id: string, said: Said): Promise<void> {
  await tx
    .updateTable('checkIns')
    .set({ ...said, seenAt: null })
    .where('id', '=', id)
    .execute();
}

/** The coordinator has seen what was said about this match. */
export async function markCheckInsSeen(tx: Tx, matchId: string, now: Date): Promise<void> {
  await tx
    .updateTable('checkIns')
    .set({ seenAt: now })
    .where('matchId', '=', matchId)
    .where('answer', 'is not', null)
    .where('seenAt', 'is', null)
    .execute();
}
