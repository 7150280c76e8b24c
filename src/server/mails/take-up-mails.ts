import { siteOf } from '#domain/visits/site.ts';
import { yes } from '#domain/result.ts';
import { allPlaces } from '#server/neighbourhoods/store.ts';
import { allOrganisations } from '#server/organisations/store.ts';
import { later, type Knock } from '#server/platform/jobs.ts';
import { hasPost } from '#server/platform/post.ts';
import { transact } from '#server/platform/transaction.ts';
import { clockVisitIn } from '#server/sessions/clock-visit-in.ts';
import { lateMails } from './store-sending.ts';

/** At the start: mails that waited for a mail server, or whose tries were over, are tried again. */
export async function takeUpMails(): Promise<void> {
  if (!hasPost()) return;
  const organisations = (await allOrganisations()).map(({ id }) => ({ organisationId: id }));
  for (const place of [...(await allPlaces()), ...organisations]) await takeUpIn(place);
}

async function takeUpIn(place: Knock): Promise<void> {
  const visit = await clockVisitIn(place);
  if (!visit || siteOf(visit).isExample) return;
  await transact(visit, 'take-up-mails', async (tx) => {
    for (const mailId of await lateMails(tx, visit.now)) await later(tx, 'send-mail', { knock: { ...place, mailId } });
    return yes(null);
  });
}
