import type { ClientCard, WorkerCard } from '#domain/cases/sealed-records.ts';
import { yes } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { clockVisitAt } from '#server/organisations/clock-visit-at.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { hasPost, post } from '#server/platform/post.ts';
import { transact } from '#server/platform/transaction.ts';
import { cardOf } from '#server/workers/enrol-person.ts';
import { personRow } from '#server/workers/store.ts';
import { holdMail, markMail, type MailToSend } from './store-sending.ts';

/** Sends one mail of an organisation; the address is unsealed only now, and what was sent is wiped. */
export async function sendCaseMail({ organisationId, mailId }: Knock): Promise<void> {
  const visit = await clockVisitAt(organisationId!);
  if (!visit) return;
  await transact(visit, 'send-mail', async (tx) => {
    const mail = await holdMail(tx, mailId!);
    if (mail) await sendOrDrop(tx, visit, mail);
    return yes(null);
  });
}

async function sendOrDrop(tx: CaseTx, visit: CaseVisit, mail: MailToSend): Promise<void> {
  const { now, organisation } = visit;
  const to = await addressOf(tx, visit, mail.toId);
  if (!to) return markMail(tx, mail.id, { droppedAt: now, droppedBecause: 'no-address', wiped: now });
  // People of the example do not exist: nothing leaves for them.
  if (organisation.isExample) return markMail(tx, mail.id, { sentAt: now });
  if (!hasPost()) return;
  await post({ ...mail, to, text: mail.plain, stopUrl: null });
  await markMail(tx, mail.id, { sentAt: now, wiped: now });
}

async function addressOf(tx: CaseTx, { organisationId }: CaseVisit, personId: string): Promise<string | null> {
  const row = await personRow(tx, personId);
  if (!row || row.leftAt) return null;
  return cardOf<WorkerCard | ClientCard>(await organisationRing(tx, organisationId), organisationId, row).email;
}
