import { m } from '#messages';
import { otherOf } from '#domain/matches/side.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import type { Tx } from '#server/platform/db.ts';
import { raiseSequence } from '#server/series/store.ts';
import { seriesCalendar } from '#server/series/series-calendar.ts';
import { calendarFile } from './calendar-file.ts';
import type { AppointmentRow } from './store.ts';

type News = 'set' | 'moved' | 'cancelled';
type Telling = { readonly appointment: AppointmentRow; readonly news: News };

/** Tells both by mail what was agreed, with a calendar file. */
export async function tellAppointment(tx: Tx, visit: Visit, { appointment, news }: Telling): Promise<void> {
  const { matchId, helperId } = appointment;
  const { slug, timezone } = visit.neighbourhood;
  const says = (locale: Locale): string[] => [
    sentences[news]({ when: whenOf(appointment.startsAt, { locale, timezone }) }, { locale })
  ];
  const calendar = await calendarFor(tx, visit, { appointment, news });
  const write = matchLetter({ slug, matchId, says });
  for (const to of [helperId, otherOf(appointment, helperId)])
    await planMail(tx, visit, { to, kind: 'appointment', write, calendar });
}

// A visit of a standing appointment is known to calendars as one of its times, so they are told of the whole again.
async function calendarFor(tx: Tx, visit: Visit, { appointment, news }: Telling): Promise<string> {
  if (appointment.seriesId === null)
    return calendarFile({ ...appointment, isCancelled: news === 'cancelled', now: visit.now }, visit.locale);
  await raiseSequence(tx, appointment.matchId);
  return seriesCalendar(tx, visit, appointment.matchId);
}

const sentences = {
  set: m.mail_appointment_set,
  moved: m.mail_appointment_moved,
  cancelled: m.mail_appointment_cancelled
};

/** A moment on the clocks of the neighbourhood, in words. */
export const whenOf = (at: Date, { locale, timezone }: { locale: Locale; timezone: string }): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone
  }).format(at);
