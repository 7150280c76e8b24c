import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { newestMailTo } from '#server/mails/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { roleHolders } from '#server/roles/store.ts';

const quiet = 4 * 3_600_000;

/** One letter in four hours, however much lies on the desk; it says that there is something, and nothing of it. */
export async function tellCoordinators(tx: Tx, visit: Visit): Promise<void> {
  const since = new Date(visit.now.getTime() - quiet);
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
