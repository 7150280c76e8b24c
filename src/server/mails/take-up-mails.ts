import { yes } from '#domain/result.ts';
import { allPlaces } from '#server/neighbourhoods/store.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import { later } from '#server/platform/jobs.ts';
import { hasPost } from '#server/platform/post.ts';
import { transact } from '#server/platform/transaction.ts';
import { lateMails } from './store-sending.ts';

/** At the start: mails that waited for a mail server, or whose tries were over, are tried again. */
export async function takeUpMails(): Promise<void> {
  if (!hasPost()) return;
  for (const place of await allPlaces()) {
    const visit = await clockVisitOf(place);
    if (!visit || visit.neighbourhood.isExample) continue;
    await transact(visit, 'take-up-mails', async (tx) => {
      for (const mailId of await lateMails(tx, visit.now))
        await later(tx, 'send-mail', { knock: { ...place, mailId } });
      return yes(null);
    });
  }
}
