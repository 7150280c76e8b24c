import { needsMe, type Need } from '#domain/desk/needs-me.ts';
import { stoppedDays, type Running } from '#domain/desk/running-needs.ts';
import { lapseOf, lapseWindow } from '#domain/endings/ending.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { lapsingEntries } from '#server/endings/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { asksWithoutHelper, giversNow, newcomers, openMatches, openWishes } from './store.ts';
import { notWorking, questionsByPhone, stoppedSince } from './store-running.ts';

/** What needs the coordinator today, in order; nine queries. */
export async function needsToday(visit: SignedIn): Promise<Result<readonly Need[], 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const standing = {
      asks: await asksWithoutHelper(tx, dayIn(visit.neighbourhood.timezone, visit.now)),
      matches: await openMatches(tx, visit.now),
      givers: await giversNow(tx),
      wishes: await openWishes(tx),
      newcomers: await newcomers(tx),
      running: await runningNow(tx, visit)
    };
    const dated = standing.matches.map((match) => ({
      ...match,
      proposedAt: new Date(match.proposedAt),
      agreedAt: match.agreedAt && new Date(match.agreedAt)
    }));
    return yes(needsMe({ ...standing, matches: dated }, visit.now));
  });
}

// A question that nobody answered in three weeks is not asked again.
const daysOpen = 21;

async function runningNow(tx: Tx, visit: SignedIn): Promise<Running> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const entries = await lapsingEntries(tx, { window: lapseWindow(today), today });
  return {
    notWorking: await notWorking(tx),
    stopped: await stoppedSince(tx, new Date(visit.now.getTime() - stoppedDays * 86_400_000)),
    questions: await questionsByPhone(tx, daysAfter(today, -daysOpen)),
    lapses: entries.flatMap(({ isByPhone, ...entry }) => {
      const lapse = lapseOf(entry.endsOn, today);
      return isByPhone && lapse ? [{ ...entry, lapse }] : [];
    })
  };
}
