import { m } from '#messages';
import { otherOf } from '#domain/matches/side.ts';
import { yes } from '#domain/result.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import { appointmentById, markSent } from './store.ts';
import { whenOf } from './tell-appointment.ts';

/** Reminds both, the day before and at most once; an appointment that moved or went has another knock or none. */
export async function remindOfAppointment({
  regionId,
  neighbourhoodId,
  appointmentId,
  sequence
}: Knock): Promise<void> {
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'remind-of-appointment', async (tx) => {
    const appointment = await appointmentById(tx, appointmentId!);
    const isStanding = appointment && !appointment.cancelledAt && String(appointment.sequence) === sequence;
    if (!isStanding || appointment.startsAt <= visit.now) return yes(null);
    if (!(await markSent(tx, appointment.id, { what: 'remindedAt', now: visit.now }))) return yes(null);
    const { matchId, helperId, startsAt } = appointment;
    const { slug, timezone } = visit.neighbourhood;
    await recordFact(tx, visit, { kind: 'ReminderSent', appointmentId: appointment.id, matchId });
    const write = matchLetter({
      slug,
      matchId,
      says: (locale) => [m.mail_reminder({ when: whenOf(startsAt, { locale, timezone }) }, { locale })]
    });
    for (const to of [helperId, otherOf(appointment, helperId)])
      await planMail(tx, visit, { to, kind: 'reminder', write });
    return yes(null);
  });
}
