import { notesKeptSince } from '#domain/absences/absence.ts';
import { entryDays } from '#domain/asks/ask.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { releasedDays } from '#domain/releases/release.ts';
import { talkEndsBefore } from '#domain/talks/talk.ts';
import { dropOldNotes } from '#server/absences/store.ts';
import { dropEndedReleases } from '#server/releases/store.ts';
import { dropOldQuestions } from '#server/supplies/store.ts';
import { wipeTalks } from '#server/talks/store.ts';
import { letGoOfWorries } from '#server/worries/let-go-of-worries.ts';
import { throwAway } from './store-tidying.ts';
import { visitNeighbourhoods } from './visit-neighbourhoods.ts';

/** Every morning early, neighbourhood by neighbourhood: what has had its time goes. */
export const tidyUp = (): Promise<void> =>
  visitNeighbourhoods('tidy-up', async (tx, visit) => {
    const { now, neighbourhood } = visit;
    await throwAway(tx, now);
    await wipeTalks(tx, talkEndsBefore(now));
    const today = dayIn(neighbourhood.timezone, now);
    await dropOldNotes(tx, notesKeptSince(today));
    await dropEndedReleases(tx, daysAfter(today, -releasedDays));
    await dropOldQuestions(tx, daysAfter(today, -entryDays));
    await letGoOfWorries(tx, visit);
  });
