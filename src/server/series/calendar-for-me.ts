import { partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { matchById } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';
import { seriesCalendar } from './series-calendar.ts';
import { seriesOf } from './store.ts';

/** The standing appointment as a file for one's own calendar: that there is help, and when. */
export const calendarForMe = (visit: SignedIn, matchId: string): Promise<Result<string, 'not-found'>> =>
  look(visit, async (tx) => {
    const match = await matchById(tx, matchId);
    if (!match || !partIn(match, visit.person, null)) return no('not-found');
    const hasSeries = (await seriesOf(tx, matchId)).length > 0;
    return hasSeries ? yes(await seriesCalendar(tx, visit, matchId)) : no('not-found');
  });
