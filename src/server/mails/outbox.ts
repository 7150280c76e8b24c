import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { newestMails, outboxMail, type OutboxMail } from './store-sending.ts';

/** Every mail of an example neighbourhood, the newest first; elsewhere there is no such page. */
export async function outbox(visit: Visit): Promise<Result<readonly OutboxMail[], 'not-found'>> {
  if (!visit.neighbourhood.isExample) return no('not-found');
  return yes(await look(visit, (tx) => newestMails(tx, 100)));
}

/** One of them, to read. */
export async function mailInOutbox(visit: Visit, id: string): Promise<Result<OutboxMail, 'not-found'>> {
  if (!visit.neighbourhood.isExample) return no('not-found');
  const mail = await look(visit, (tx) => outboxMail(tx, id));
  return mail ? yes(mail) : no('not-found');
}
