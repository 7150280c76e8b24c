import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { newestMailTo } from '#server/mails/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { roleHolders } from '#server/roles/store.ts';

const rest = 4 * 3_600_000;

/** Tells the coordinators that something waits: one letter in four hours, however much it is, and nothing of what. */
export async function tellDesk(tx: Tx, visit: Visit): Promise<void> {
  const since = new Date(visit.now.getTime() - rest);
  const coordinators = (await roleHolders(tx)).filter(({ roles }) => roles.includes('coordinator'));
  for (const { id: to } of coordinators) {
    const newest = await withDuty(tx, visit, {
      duty: 'clock',
      work: () => newestMailTo(tx, { to, kind: 'desk-news' })
    });
    if (newest && newest.sendAfter > since) continue;
    await planMail(tx, visit, { to, kind: 'desk-news', write: letter(visit.neighbourhood.slug) });
  }
}

const letter =
  (slug: string) =>
  (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_desk_news({}, { locale })],
    action: { label: m.mail_desk_news_action({}, { locale }), path: `/${slug}/desk` }
  });
