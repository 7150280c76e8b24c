import { sql } from 'kysely';
import type { Appointment } from '#domain/appointments/appointment.ts';
import type { Side } from '#domain/consents/consent.ts';
import type { OutcomeAnswer } from '#domain/outcomes/outcome.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string | null;
  readonly now: Date;
};

export type AppointmentRow = {
  readonly id: string;
  readonly matchId: string;
  readonly askId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly sequence: number;
  readonly remindedAt: Date | null;
  readonly askedHowAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly helperId: string;
  readonly askerId: string;
  /** Of somebody across the border whose name is not open, the name of that neighbourhood. */
  readonly helperName: string;
  readonly askerName: string;
  readonly across: Side | null;
  /** Y6: one of the two is under sixteen. */
  readonly isWithYoung: boolean;
  readonly closedBecause: string | null;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly category: string;
  readonly seriesId: string | null;
  /** The day on which the rhythm of its series has it, also when it moved. */
  readonly originalOn: string | null;
};

const appointed = (tx: Tx) =>
  tx
    .selectFrom('appointments as t')
    .innerJoin('matches as m', (join) => join.onRef('m.regionId', '=', 't.regionId').onRef('m.id', '=', 't.matchId'))
    .leftJoin('asks as a', (join) => join.onRef('a.regionId', '=', 'm.regionId').onRef('a.id', '=', 'm.askId'))
    .leftJoin('people as k', (join) => join.onRef('k.regionId', '=', 'm.regionId').onRef('k.id', '=', 'm.askerId'))
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'm.regionId').onRef('h.id', '=', 'm.helperId'))
    .select(['t.id', 't.matchId', 'm.askId', 't.startsAt', 't.minutes', 't.place', 't.sequence', 't.remindedAt'])
    .select([
      't.seriesId',
      't.originalOn',
      't.askedHowAt',
      't.cancelledAt',
      'm.helperId',
      'm.askerId',
      'm.closedBecause'
    ])
    .select([
      sql<string>`coalesce(h.first_name, place_called(m.helper_neighbourhood_id))`.as('helperName'),
      sql<string>`coalesce(k.first_name, place_called(m.neighbourhood_id))`.as('askerName'),
      sql<Side | null>`case when m.helper_neighbourhood_id = here_neighbourhood() then 'asker'
        when m.helper_neighbourhood_id is not null then 'helper' end`.as('across'),
      sql<boolean>`is_young(m.asker_id) or is_young(m.helper_id)`.as('isWithYoung'),
      sql<string>`coalesce(a.category, m.border_card->>'category')`.as('category'),
      sql<AppointmentRow['rhythm']>`coalesce(a.rhythm, m.border_card->>'rhythm')`.as('rhythm')
    ]);

export async function appointmentById(tx: Tx, id: string): Promise<AppointmentRow | null> {
  return (await appointed(tx).where('t.id', '=', id).executeTakeFirst()) ?? null;
}

export async function appointmentsOfMatch(tx: Tx, matchId: string): Promise<AppointmentRow[]> {
  return appointed(tx).where('t.matchId', '=', matchId).orderBy('t.startsAt').limit(200).execute();
}

export type OwnAppointment = AppointmentRow & { readonly iSaid: OutcomeAnswer | null };

/** Somebody's appointments from a moment on that were not cancelled, with what that person said about each. */
export async function appointmentsOf(tx: Tx, personId: string, since: Date): Promise<OwnAppointment[]> {
  return appointed(tx)
    .select(
      sql<OutcomeAnswer | null>`(select o.answer from outcomes o where o.region_id = t.region_id
        and o.appointment_id = t.id and o.person_id = ${personId})`.as('iSaid')
    )
    .where((or) => or.or([or('m.helperId', '=', personId), or('m.askerId', '=', personId)]))
    .where('t.cancelledAt', 'is', null)
    .where('t.startsAt', '>', since)
    .orderBy('t.startsAt')
    .limit(60)
    .execute();
}

type NewAppointment = Appointment & { readonly matchId: string; readonly minutes: number };

export async function addAppointment(
  tx: Tx,
  { now, personId, ...place }: Place,
  appointment: NewAppointment
): Promise<string> {
  const id = newId<string>(now.getTime());
  await tx
    .insertInto('appointments')
    .values({
      regionId: place.regionId,
      neighbourhoodId: place.neighbourhoodId,
      id,
      ...appointment,
      setBy: personId!,
      setAt: now
    })
    .execute();
  return id;
}

type Change = {
  startsAt?: Date;
  place?: string | null;
  remindedAt?: null;
  askedHowAt?: null;
  cancelledAt?: Date;
  cancelledBy?: string;
};

/** Changes an appointment; its sequence rises, so that calendars and reminders know. */
export async function changeAppointment(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({ ...change, sequence: sql`sequence + 1`, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Marks that this was sent; false where it was already, so that it goes at most once. */
export async function markSent(
  tx: Tx,
  id: string,
  mark: { what: 'remindedAt' | 'askedHowAt'; now: Date }
): Promise<boolean> {
  const changed = await tx
    .updateTable('appointments')
    .set({ [mark.what]: mark.now })
    .where('id', '=', id)
    .where(mark.what, 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
