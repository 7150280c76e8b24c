import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentsOf, type OwnAppointment } from '#server/appointments/store.ts';
import { openCheckIns, type OpenCheckIn } from '#server/check-ins/store.ts';
import { hasReadRules } from '#server/house-rules/has-read-rules.ts';
import { look } from '#server/platform/transaction.ts';
import { viewOf, type MatchView } from './match-for-me.ts';
import { matchesOf, type MatchRow } from './store.ts';

type Today = {
  readonly ahead: readonly OwnAppointment[];
  readonly toTell: readonly OwnAppointment[];
  readonly matches: readonly Omit<MatchView, 'reach' | 'parents' | 'maySettle' | 'talk' | 'appointments' | 'done'>[];
  readonly checkIns: readonly OpenCheckIn[];
  readonly today: string;
};

const month = 30 * 86_400_000;

// A question of which nobody wants to say anything goes by itself.
const daysAsked = 14;

/** What is today about for me: whom I meet, what waits for my answer; three queries. */
export async function myToday(visit: SignedIn): Promise<Today> {
  const since = new Date(visit.now.getTime() - month);
  return look(visit, async (tx) => {
    const own = forWhom(visit.person);
    const mine = await appointmentsOf(tx, own, since);
    const matches = await matchesOf(tx, own);
    const knowsRules = matches.length === 0 || (await hasReadRules(tx, visit.personId));
    const sideOf = ({ helperId }: MatchRow) => (helperId === own ? 'helper' : 'asker');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    return {
      ahead: nextOfEach(mine.filter(({ startsAt }) => startsAt > visit.now)),
      // After every time of what comes every week nobody is asked; there are check dates for that (N13).
      toTell: mine.filter(({ startsAt, iSaid, seriesId }) => startsAt <= visit.now && iSaid === null && !seriesId),
      checkIns: await openCheckIns(tx, own, daysAfter(today, -daysAsked)),
      matches: matches.map((match) => viewOf(match, sideOf(match), knowsRules)),
      today
    };
  });
}

/** Of what comes back only the next time of each; the others stand with their match. */
const nextOfEach = (ahead: readonly OwnAppointment[]): readonly OwnAppointment[] =>
  ahead.filter(
    (one, at) => !one.seriesId || ahead.findIndex((other) => other.seriesId && other.matchId === one.matchId) === at
  );
