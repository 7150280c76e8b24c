import { m } from '#messages';
import { siteOf, type AnyVisit } from '#domain/visits/site.ts';
import type { Locale } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';

type Words = (blanks: Record<string, never>, how: { locale: Locale }) => string;

/** What somebody is told about the safety of signing in, and what the button says; never where, when or by whom. */
const news = {
  'new-device': [m.mail_device_first, m.mail_device_action],
  'contact-changed': [m.mail_contact_first, m.mail_contact_action],
  'recovery-used': [m.mail_recovery_first, m.mail_recovery_action],
  'passkey-doubted': [m.mail_doubted_first, m.mail_doubted_action]
} satisfies Record<string, readonly [Words, Words]>;

type Telling = { readonly personId: string; readonly of: keyof typeof news; readonly path: string };

/** Tells somebody by mail; such mail comes at any hour and cannot be stopped. */
export function tellOfSafety(tx: Tx | CaseTx, visit: AnyVisit, { personId, of, path }: Telling): Promise<boolean> {
  const [first, label] = news[of];
  const write = (locale: Locale) => ({
    subject: m.mail_security_subject({}, { locale }),
    paragraphs: [first, m.mail_security_you, m.mail_security_not_you].map((words) => words({}, { locale })),
    action: { label: label({}, { locale }), path: `${siteOf(visit).path}${path}` }
  });
  return planMail(tx, visit, { to: personId, kind: 'security', write });
}
