import { talkEndsBefore } from '#domain/talks/talk.ts';
import { wipeTalks } from '#server/talks/store.ts';
import { throwAway } from './store-tidying.ts';
import { visitNeighbourhoods } from './visit-neighbourhoods.ts';

/** Every morning early, neighbourhood by neighbourhood: what has had its time goes. */
export const tidyUp = (): Promise<void> =>
  visitNeighbourhoods('tidy-up', async (tx, { now }) => {
    await throwAway(tx, now);
    await wipeTalks(tx, talkEndsBefore(now));
  });
