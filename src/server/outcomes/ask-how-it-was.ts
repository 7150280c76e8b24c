import { m } from '#messages';
import { otherOf } from '#domain/matches/side.ts';
import { yes } from '#domain/result.ts';
import { recordFact } from '#server/facts/store.ts';
import { appointmentById, markSent } from '#server/appointments/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale } from '#domain/visits/visit.ts';

/** Asks both afterwards whether it worked and how it was; once. */
export async function askHowItWas({ regionId, neighbourhoodId, appointmentId, sequence }: Knock): Promise<void> {
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'ask-how-it-was', async (tx) => {
    const appointment = await appointmentById(tx, appointmentId!);
    const isStanding = appointment && !appointment.cancelledAt && String(appointment.sequence) === sequence;
    if (!isStanding || !(await markSent(tx, appointment.id, { what: 'askedHowAt', now: visit.now }))) return yes(null);
    const { id, matchId, helperId } = appointment;
    await recordFact(tx, visit, { kind: 'OutcomeAsked', appointmentId: id, matchId });
    const path = `/${visit.neighbourhood.slug}/appointments/${id}`;
    for (const to of [helperId, otherOf(appointment, helperId)])
      await planMail(tx, visit, { to, kind: 'how-was-it', write: (locale) => letter(locale, path) });
    return yes(null);
  });
}

const letter = (locale: Locale, path: string): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_how_was_it({}, { locale }), m.mail_how_was_it_free({}, { locale })],
  action: { label: m.mail_how_was_it_action({}, { locale }), path }
});
