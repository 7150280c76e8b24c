import { m } from '#messages';
import { getTextDirection } from '#locale';
import { letterAsHtml, letterAsText, type Letter, type LetterFoot, type MailKind } from '#domain/mails/letter.ts';
import { nextLoudMoment } from '#domain/mails/quiet-hours.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { origin } from '#server/platform/origin.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { addMail, receiverOf } from './store.ts';

export type MailPlan = {
  readonly to: string;
  readonly kind: MailKind;
  /** Writes the letter in the receiver's language; subject and first words name nobody and nothing (D5). */
  readonly write: (locale: Locale) => Letter;
  readonly aboutMatch?: string;
  readonly calendar?: string;
  readonly at?: Date;
};

/** Plans a mail in the transaction of its cause; false where this person does not read mail of this kind. */
export async function planMail(tx: Tx, visit: Visit, plan: MailPlan): Promise<boolean> {
  // Whoever causes a mail need not be allowed to see the address: the clock looks that up.
  const receiver = await withDuty(tx, visit, { duty: 'clock', work: () => receiverOf(tx, plan.to, plan.kind) });
  if (!receiver?.email || receiver.stopped) return false;
  const { id, at } = await put(tx, visit, { plan, locale: receiver.locale });
  const { regionId, neighbourhoodId } = visit;
  await later(tx, 'send-mail', { knock: { regionId, neighbourhoodId, mailId: id }, at });
  return true;
}

async function put(tx: Tx, visit: Visit, { plan, locale }: { plan: MailPlan; locale: Locale }) {
  const id = newId();
  const unsubscribe = newSecret();
  const letter = plan.write(locale);
  const written = {
    letter,
    foot: footOf(visit, { plan, locale, unsubscribe }),
    origin: origin(),
    locale,
    direction: getTextDirection(locale)
  };
  const at =
    plan.kind === 'sign-in'
      ? visit.now
      : nextLoudMoment(plan.at ?? visit.now, visit.neighbourhood.quiet, visit.neighbourhood.timezone);
  await addMail(tx, {
    regionId: visit.regionId,
    neighbourhoodId: visit.neighbourhoodId,
    id,
    toId: plan.to,
    kind: plan.kind,
    messageId: `<${id}@${new URL(origin()).hostname}>`,
    locale,
    subject: letter.subject,
    plain: letterAsText(written),
    html: letterAsHtml(written),
    calendar: plan.calendar ?? null,
    unsubscribeHash: hashOf(unsubscribe),
    aboutMatchId: plan.aboutMatch ?? null,
    plannedAt: visit.now,
    sendAfter: at
  });
  return { id, at };
}

type FootPlan = { plan: MailPlan; locale: Locale; unsubscribe: string };

function footOf(visit: Visit, { plan, locale, unsubscribe }: FootPlan): LetterFoot {
  const from = m.mail_foot({ neighbourhood: visit.neighbourhood.name }, { locale });
  if (plan.kind === 'sign-in') return { from };
  const url = `${origin()}/${visit.neighbourhood.slug}/unsubscribe/${unsubscribe}`;
  return { from, stop: { label: m.mail_stop({}, { locale }), url } };
}
