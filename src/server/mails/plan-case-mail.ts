import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { later } from '#server/platform/jobs.ts';
import { placeOf, withDuty } from '#server/platform/transaction.ts';
import { personRow } from '#server/workers/store.ts';
import { composeMail, type MailPlan } from './compose-mail.ts';
import { addCaseMail } from './store-case-mails.ts';

/**
 * Plans a mail to somebody of an organisation, in the transaction of its cause. Only what is about coming in and about
 * safety is mailed there, at any hour; so it says nothing of a case.
 */
export async function planCaseMail(tx: CaseTx, visit: CaseVisit, plan: MailPlan): Promise<boolean> {
  const receiver = await withDuty(tx, visit, { duty: 'clock', work: () => personRow(tx, plan.to) });
  if (!receiver || receiver.leftAt) return false;
  const composed = composeMail(visit, plan, receiver.locale === 'en' ? 'en' : 'nl');
  await addCaseMail(tx, { organisationId: visit.organisationId, ...composed, sendAfter: visit.now });
  await later(tx, 'send-mail', { knock: { ...placeOf(visit), mailId: composed.id } });
  return true;
}
