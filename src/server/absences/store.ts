import { sql } from 'kysely';
import type { Away } from '#domain/owners/who-looks-after.ts';
import type { Tx } from '#server/platform/db.ts';

export type Absence = Away & {
  readonly id: string;
  readonly firstName: string;
  readonly standInName: string | null;
  readonly endedAt: Date | null;
};

const absences = (tx: Tx) =>
  tx
    .selectFrom('absences as s')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 's.regionId').onRef('p.id', '=', 's.personId'))
    .leftJoin('people as i', (join) => join.onRef('i.regionId', '=', 's.regionId').onRef('i.id', '=', 's.standInId'))
    .select(['s.id', 's.personId', 's.fromOn', 's.untilOn', 's.standInId', 's.endedAt'])
    .select(['p.firstName', 'i.firstName as standInName']);

export async function absenceById(tx: Tx, id: string): Promise<Absence | null> {
  return (await absences(tx).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

/** Absences that are to come, now, or over since a day, of everybody; the earliest first. */
export async function absencesSince(tx: Tx, since: string): Promise<Absence[]> {
  return absences(tx).where('s.untilOn', '>=', since).orderBy('s.fromOn').orderBy('s.id').execute();
}

/** Lets two absences of one person be noted one after the other. */
export async function waitForOwnAbsences(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 7034))`.execute(tx);
}

type New = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly notedBy: string;
  readonly notedAt: Date;
};

export async function addAbsence(tx: Tx, made: New, away: Away): Promise<void> {
  await tx
    .insertInto('absences')
    .values({ ...made, ...away })
    .execute();
}

/** Ends an absence before its time; false where it is over already. */
export async function setEnded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('absences')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

export type Handed = {
  readonly askId: string;
  readonly firstName: string;
  readonly words: string;
  readonly followUpOn: string | null;
  /** The helper of the standing proposal, where there is one. */
  readonly helperName: string | null;
  readonly helperSaysYes: boolean;
  readonly isAgreed: boolean;
  readonly nextAt: Date | null;
  readonly note: string | null;
};

/** What somebody looks after that is not finished, with the notes for who stands in; the first to look at first. */
export async function openOf(
  tx: Tx,
  ownerId: string,
  of: { absenceId: string; today: string; now: Date }
): Promise<Handed[]> {
  const { rows } = await sql<Handed>`
    select a.id as ask_id, p.first_name, a.words, a.follow_up_on, coalesce(h.first_name, place_called(m.helper_neighbourhood_id)) as helper_name,
      exists (select from consents c where c.region_id = m.region_id and c.match_id = m.id and c.person_id = m.helper_id
        and c.answer = 'yes' and c.withdrawn_at is null) as helper_says_yes,
      (m.agreed_at is not null) as is_agreed,
      (select min(t.starts_at) from appointments t where t.region_id = m.region_id and t.match_id = m.id
        and t.cancelled_at is null and t.starts_at > ${of.now}) as next_at,
      n.words as note
    from asks a
      join people p on p.region_id = a.region_id and p.id = a.person_id
      left join matches m on m.region_id = a.region_id and m.ask_id = a.id and m.closed_at is null
      left join people h on h.region_id = m.region_id and h.id = m.helper_id
      left join hand_over_notes n on n.region_id = a.region_id and n.ask_id = a.id and n.absence_id = ${of.absenceId}
    where a.owner_id = ${ownerId} and a.withdrawn_at is null and a.done_at is null and a.paused_at is null
      and a.ends_on >= ${of.today}
    order by a.follow_up_on nulls last, a.posted_at, a.id`.execute(tx);
  return rows;
}

type Note = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly absenceId: string;
  readonly askId: string;
  readonly words: string;
  readonly notedBy: string;
  readonly notedAt: Date;
};

export async function putNote(tx: Tx, note: Note): Promise<void> {
  const { words, notedBy, notedAt } = note;
  await tx
    .insertInto('handOverNotes')
    .values(note)
    .onConflict((there) => there.columns(['regionId', 'absenceId', 'askId']).doUpdateSet({ words, notedBy, notedAt }))
    .execute();
}

export async function dropNote(tx: Tx, absenceId: string, askId: string): Promise<void> {
  await tx.deleteFrom('handOverNotes').where('absenceId', '=', absenceId).where('askId', '=', askId).execute();
}

/** Notes have had their time four weeks after the absence. */
export async function dropOldNotes(tx: Tx, before: string): Promise<void> {
  await sql`delete from hand_over_notes n using absences s where s.region_id = n.region_id and s.id = n.absence_id
    and s.until_on < ${before}`.execute(tx);
}

/** Who keeps this neighbourhood. */
export async function administrators(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('roles').select('personId').where('role', '=', 'administrator').execute();
  return rows.map(({ personId }) => personId);
}
