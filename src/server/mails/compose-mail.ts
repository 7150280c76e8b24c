import { m } from '#messages';
import { getTextDirection } from '#locale';
import {
  comesAlways,
  letterAsHtml,
  letterAsText,
  type Letter,
  type LetterFoot,
  type MailKind
} from '#domain/mails/letter.ts';
import { isAtOrganisation, siteOf, type AnyVisit } from '#domain/visits/site.ts';
import type { Locale } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { origin } from '#server/platform/origin.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';

export type MailPlan = {
  readonly to: string;
  readonly kind: MailKind;
  /** Writes the letter in the receiver's language; subject and first words name nobody and nothing (D5). */
  readonly write: (locale: Locale) => Letter;
  readonly aboutMatch?: string;
  readonly calendar?: string;
  readonly at?: Date;
  /** Where it goes when that is not yet the receiver's own address. */
  readonly address?: string;
};

/** A planned mail in the language of its receiver, with a link of its own to stop this kind. */
export function composeMail(visit: AnyVisit, plan: MailPlan, locale: Locale) {
  const id = newId<string>();
  const unsubscribe = newSecret();
  const letter = plan.write(locale);
  const foot = footOf(visit, { plan, locale, unsubscribe });
  const written = { letter, foot, origin: origin(), locale, direction: getTextDirection(locale) };
  return {
    id,
    toId: plan.to,
    kind: plan.kind,
    messageId: `<${id}@${new URL(origin()).hostname}>`,
    locale,
    subject: letter.subject,
    plain: letterAsText(written),
    html: letterAsHtml(written),
    unsubscribeHash: hashOf(unsubscribe),
    plannedAt: visit.now
  };
}

type FootPlan = { plan: MailPlan; locale: Locale; unsubscribe: string };

function footOf(visit: AnyVisit, { plan, locale, unsubscribe }: FootPlan): LetterFoot {
  const { name, path } = siteOf(visit);
  const from = isAtOrganisation(visit)
    ? m.cases_mail_foot({ organisation: name }, { locale })
    : m.mail_foot({ neighbourhood: name }, { locale });
  if (comesAlways(plan.kind)) return { from };
  const url = `${origin()}${path}/unsubscribe/${unsubscribe}`;
  return { from, stop: { label: m.mail_stop({}, { locale }), url } };
}
