import { m } from '#messages';
import { isLive } from '#domain/relations/relation.ts';
import { siteOf } from '#domain/visits/site.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import type { Locale } from '#domain/visits/visit.ts';
import { clientsOf } from '#server/clients/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { roleRows } from '#server/workers/store.ts';
import { relationsOf } from './store.ts';

type Begun = { readonly caseId: string; readonly colleagueId: string };

/**
 * Tells whoever the case is about, who works on it, who watches over privacy and the colleague who knows, that there is
 * something to read; the letter says nothing of what, who or why (threat 7, DP29).
 */
export async function tellEmergency(tx: CaseTx, visit: WorkerVisit, begun: Begun): Promise<void> {
  const all = await withDuty(tx, visit, { duty: 'clock', work: () => peopleToTell(tx, visit, begun) });
  for (const to of all) await planMail(tx, visit, { to, kind: 'security', write: (locale) => letter(visit, locale) });
}

async function peopleToTell(tx: CaseTx, { personId, now }: WorkerVisit, begun: Begun): Promise<ReadonlySet<string>> {
  const working = (await relationsOf(tx, begun.caseId)).filter((one) => isLive(one, now)).map((one) => one.personId);
  const officers = (await roleRows(tx)).filter(({ role }) => role === 'privacy-officer').map((one) => one.personId);
  const all = new Set([...(await clientsOf(tx, begun.caseId)), ...working, ...officers, begun.colleagueId]);
  all.delete(personId);
  return all;
}

const letter = (visit: WorkerVisit, locale: Locale) => ({
  subject: m.cases_mail_subject({}, { locale }),
  paragraphs: [m.cases_mail_first({}, { locale })],
  action: { label: m.cases_mail_action({}, { locale }), path: siteOf(visit).path }
});
