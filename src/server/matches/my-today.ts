import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentsOf, type OwnAppointment } from '#server/appointments/store.ts';
import { look } from '#server/platform/transaction.ts';
import { viewOf, type MatchView } from './match-for-me.ts';
import { matchesOf } from './store.ts';

type Today = {
  readonly ahead: readonly OwnAppointment[];
  readonly toTell: readonly OwnAppointment[];
  readonly matches: readonly Omit<MatchView, 'reach' | 'talk' | 'appointments' | 'done'>[];
  readonly today: string;
};

const month = 30 * 86_400_000;

/** What is today about for me: whom I meet, what waits for my answer; two queries. */
export async function myToday(visit: SignedIn): Promise<Today> {
  const since = new Date(visit.now.getTime() - month);
  return look(visit, async (tx) => {
    const own = forWhom(visit.person);
    const mine = await appointmentsOf(tx, own, since);
    const matches = await matchesOf(tx, own);
    return {
      ahead: mine.filter(({ startsAt }) => startsAt > visit.now),
      toTell: mine.filter(({ startsAt, iSaid }) => startsAt <= visit.now && iSaid === null),
      matches: matches.map((match) => viewOf(match, match.helperId === own ? 'helper' : 'asker')),
      today: dayIn(visit.neighbourhood.timezone, visit.now)
    };
  });
}
