import { m } from '#messages';
import { toldAt } from '#domain/concerns/hours.ts';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';

/** Tells those who hear of it: at once in the daytime, whatever their quiet hours. The letter says nothing of it. */
export async function tellHearers(
  tx: Tx,
  visit: Visit,
  { id, to, what }: { readonly id: string; readonly to: readonly string[]; readonly what: 'concerns' | 'worries' }
): Promise<void> {
  const { slug, timezone } = visit.neighbourhood;
  const write = (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_concern_first({}, { locale }), m.mail_concern_next({}, { locale })],
    action: { label: m.mail_concern_action({}, { locale }), path: `/${slug}/desk/${what}/${id}` }
  });
  for (const one of to) await planMail(tx, visit, { to: one, kind: 'concern', write, at: toldAt(visit.now, timezone) });
}
