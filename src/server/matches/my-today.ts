import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentsOf, type OwnAppointment } from '#server/appointments/store.ts';
import { look } from '#server/platform/transaction.ts';
import { viewOf, type MatchView } from './match-for-me.ts';
import { matchesOf } from './store.ts';

type Today = {
  readonly ahead: readonly OwnAppointment[];
  readonly toTell: readonly OwnAppointment[];
  readonly matches: readonly Omit<MatchView, 'reach' | 'talk' | 'appointments'>[];
  readonly today: string;
};

const month = 30 * 86_400_000;

/** What is today about for me: whom I meet, what waits for my answer; two queries. */
export async function myToday(visit: SignedIn): Promise<Today> {
  const since = new Date(visit.now.getTime() - month);
  return look(visit, async (tx) => {
    const mine = await appointmentsOf(tx, visit.personId, since);
    const matches = await matchesOf(tx, visit.personId);
    return {
      ahead: mine.filter(({ startsAt }) => startsAt > visit.now),
      toTell: mine.filter(({ startsAt, iSaid }) => startsAt <= visit.now && iSaid === null),
      matches: matches.map((match) => viewOf(match, match.helperId === visit.personId ? 'helper' : 'asker')),
      today: dayIn(visit.neighbourhood.timezone, visit.now)
    };
  });
}
