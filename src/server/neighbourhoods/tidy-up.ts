import { yes } from '#domain/result.ts';
import { talkEndsBefore } from '#domain/talks/talk.ts';
import { transact } from '#server/platform/transaction.ts';
import { wipeTalks } from '#server/talks/store.ts';
import { clockVisitOf } from './clock-visit-of.ts';
import { allPlaces } from './store.ts';
import { throwAway } from './store-tidying.ts';

/** Every morning early, neighbourhood by neighbourhood: what has had its time goes. */
export async function tidyUp(): Promise<void> {
  for (const place of await allPlaces()) {
    const visit = await clockVisitOf(place);
    if (!visit) continue;
    await transact(visit, 'tidy-up', async (tx) => {
      await throwAway(tx, visit.now);
      await wipeTalks(tx, talkEndsBefore(visit.now));
      return yes(null);
    });
  }
}
