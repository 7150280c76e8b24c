import { needsMe, type Need } from '#domain/desk/needs-me.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { asksWithoutHelper, giversNow, newcomers, openMatches, openWishes } from './store.ts';

/** What needs the coordinator today, in order; five queries. */
export async function needsToday(visit: SignedIn): Promise<Result<readonly Need[], 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const standing = {
      asks: await asksWithoutHelper(tx, dayIn(visit.neighbourhood.timezone, visit.now)),
      matches: await openMatches(tx, visit.now),
      givers: await giversNow(tx),
      wishes: await openWishes(tx),
      newcomers: await newcomers(tx)
    };
    const dated = standing.matches.map((match) => ({
      ...match,
      proposedAt: new Date(match.proposedAt),
      agreedAt: match.agreedAt && new Date(match.agreedAt)
    }));
    return yes(needsMe({ ...standing, matches: dated }, visit.now));
  });
}
