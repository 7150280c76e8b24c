import { notesKeptSince } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { talkEndsBefore } from '#domain/talks/talk.ts';
import { dropOldNotes } from '#server/absences/store.ts';
import { wipeTalks } from '#server/talks/store.ts';
import { throwAway } from './store-tidying.ts';
import { visitNeighbourhoods } from './visit-neighbourhoods.ts';

/** Every morning early, neighbourhood by neighbourhood: what has had its time goes. */
export const tidyUp = (): Promise<void> =>
  visitNeighbourhoods('tidy-up', async (tx, { now, neighbourhood }) => {
    await throwAway(tx, now);
    await wipeTalks(tx, talkEndsBefore(now));
    await dropOldNotes(tx, notesKeptSince(dayIn(neighbourhood.timezone, now)));
  });
