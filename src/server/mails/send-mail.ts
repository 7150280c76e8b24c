import { yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { hasPost, post } from '#server/platform/post.ts';
import { transact } from '#server/platform/transaction.ts';
import { sendCaseMail } from './send-case-mail.ts';
import { receiverOf } from './store.ts';
import { holdMail, markMail, type MailToSend } from './store-sending.ts';

/**
 * Sends one planned mail. It is held while the mail server takes it, so that two workers never send it both; after a
 * crash in between it goes again with the same Message-ID, by which mail programs know it as the same.
 */
export async function sendMail(knock: Knock): Promise<void> {
  if (knock['organisationId']) return sendCaseMail(knock);
  const { regionId, neighbourhoodId, mailId } = knock;
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'send-mail', async (tx) => {
    const mail = await holdMail(tx, mailId!);
    if (mail) await sendOrDrop(tx, visit, mail);
    return yes(null);
  });
}

async function sendOrDrop(tx: Tx, visit: Visit, mail: MailToSend): Promise<void> {
  const { now } = visit;
  const receiver = await receiverOf(tx, mail.toId, mail.kind);
  const to = receiver && (mail.address ?? receiver.email);
  if (!to || receiver.stopped) {
    return markMail(tx, mail.id, {
      droppedAt: now,
      droppedBecause: receiver?.stopped ? 'stopped' : 'no-address',
      wiped: now
    });
  }
  // People of the example do not exist: their mail is for the outbox alone, and nothing leaves for it.
  if (visit.neighbourhood.isExample) return markMail(tx, mail.id, { sentAt: now });
  if (!hasPost()) return;
  await post({ ...mail, to, text: mail.plain, stopUrl: stopUrlIn(mail.plain) });
  await markMail(tx, mail.id, { sentAt: now, wiped: now });
}

// The link stands in the letter itself; its secret is kept nowhere else.
const stopUrlIn = (plain: string): string | null => /https?:\/\/\S+\/unsubscribe\/\S+/.exec(plain)?.[0] ?? null;
