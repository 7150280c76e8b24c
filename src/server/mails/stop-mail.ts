import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { mailByUnsubscribe, resumeMail, stopMail as put } from './store-sending.ts';

type Wish = { readonly secret: string; readonly wish: 'stop' | 'resume' };

/** Stops one kind of mail, or lets it come again, with the link that stands under each mail; no sign-in needed. */
export const stopMail = (visit: Visit, { secret, wish }: Wish): Promise<Result<null, 'not-found'>> =>
  transact<Result<null, 'not-found'>>({ ...visit, duty: 'clock' as const, formKey: null }, 'stop-mail', async (tx) => {
    const mail = await mailByUnsubscribe(tx, hashOf(secret));
    if (!mail) return no('not-found');
    const { personId, kind } = mail;
    if (wish === 'stop') await put(tx, visit, mail);
    else await resumeMail(tx, mail);
    await recordFact(
      tx,
      { ...visit, personId },
      { kind: wish === 'stop' ? 'MailStopped' : 'MailResumed', personId, mail: kind }
    );
    return yes(null);
  });
