import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { readPublicAsk, type DraftPublicAsk, type ReadPublicAsk } from '#domain/public-asks/public-ask.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { newestMailTo } from '#server/mails/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { roleHolders } from '#server/roles/store.ts';
import { addPublicAsk } from './store.ts';

type Left = Yes<null> | No<'too-often' | 'too-many-today'> | Exclude<ReadPublicAsk, Yes<unknown>>;
const quiet = 4 * 3_600_000;

/** Somebody without an account leaves a few words; coordinators alone read them, and nothing of them is mailed. */
export async function leavePublicAsk(visit: Visit, left: DraftPublicAsk & { source: string }): Promise<Left> {
  const read = readPublicAsk(left);
  if (!read.ok) return read;
  const place = visit.neighbourhoodId;
  if (!(await mayTry('public-ask-source', `${place} ${left.source}`))) return no('too-often');
  if (!(await mayTry('public-ask-day', place))) return no('too-many-today');
  return transact<Left>(visit, 'leave-public-ask', async (tx) => {
    const publicAskId = await addPublicAsk(tx, visit, read.value);
    await recordFact(tx, visit, { kind: 'PublicAskLeft', publicAskId });
    await tellCoordinators(tx, visit);
    return yes(null);
  });
}

// One letter in four hours, however much is left; it says that there is something, and nothing of it.
async function tellCoordinators(tx: Tx, visit: Visit): Promise<void> {
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
