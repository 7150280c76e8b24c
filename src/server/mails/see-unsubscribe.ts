import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { isMailStopped, mailByUnsubscribe } from './store-sending.ts';

/** Which kind of mail a link would stop, and whether it is stopped already; looking changes nothing. */
export const seeUnsubscribe = (
  visit: Visit,
  secret: string
): Promise<Result<{ kind: string; isStopped: boolean }, 'not-found'>> =>
  look({ ...visit, duty: 'clock' as const }, async (tx) => {
    const mail = await mailByUnsubscribe(tx, hashOf(secret));
    return mail ? yes({ kind: mail.kind, isStopped: await isMailStopped(tx, mail) }) : no('not-found');
  });
