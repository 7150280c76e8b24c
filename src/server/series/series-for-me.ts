import { checkDates, type CheckDate } from '#domain/check-ins/check-in.ts';
import { partIn } from '#domain/matches/side.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { spanOf } from '#domain/series/series.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { visitsOfMatch, type VisitRow } from '#server/appointments/store-visits.ts';
import { checkInsOf, type CheckInRow } from '#server/check-ins/store.ts';
import { matchById, type MatchRow } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';
import { repeatingOf } from './repeating-of.ts';
import { seriesOf, type SeriesRow } from './store.ts';

export type ShownVisit = Pick<VisitRow, 'id' | 'originalOn' | 'startsAt' | 'place' | 'sequence'> & {
  readonly state: 'as-always' | 'moved' | 'off';
};
export type SeriesView = {
  readonly match: Pick<MatchRow, 'id' | 'version' | 'askerId' | 'askerName' | 'helperId' | 'helperName' | 'closedAt'>;
  /** How they meet now and later, part by part; empty where there is nothing standing. */
  readonly parts: readonly SeriesRow[];
  readonly endsOn: string | null;
  /** Every time that is still to come, also when it is off. */
  readonly ahead: readonly ShownVisit[];
  readonly checks: readonly CheckDate[];
  /** What was asked lately: one's own, or (the coordinator) of both. */
  readonly checkIns: readonly CheckInRow[];
};

// So many days a question stays on the page.
const daysShown = 21;

/** The standing appointment of a match, for its two people and the coordinator. */
export const seriesForMe = (visit: SignedIn, matchId: string): Promise<Result<SeriesView, 'not-found'>> =>
  look(visit, async (tx) => {
    const match = await matchById(tx, matchId);
    if (!match?.agreedAt || !(isCoordinator(visit.person) || partIn(match, visit.person, null))) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const standing = (await seriesOf(tx, matchId)).filter(({ replacedAt }) => !replacedAt);
    const span = spanOf(standing);
    const visits = await visitsOfMatch(tx, matchId);
    const asked = await checkInsOf(tx, matchId);
    return yes({
      match,
      parts: standing.filter(({ recurrence }) => recurrence.endsOn >= today),
      endsOn: span?.endsOn ?? null,
      ahead: visits.filter(({ startsAt }) => startsAt > visit.now).map((one) => shown(one, standing)),
      checks: span ? checkDates(span).filter(({ dueOn }) => dueOn > today) : [],
      checkIns: asked.filter(({ dueOn }) => dueOn >= daysAfter(today, -daysShown))
    });
  });

function shown(visit: VisitRow, parts: readonly SeriesRow[]): ShownVisit {
  const { id, originalOn, startsAt, place, sequence, cancelledAt } = visit;
  const part = parts.find((one) => one.id === visit.seriesId);
  const isMoved = part !== undefined && repeatingOf(part, [visit]).exceptions.length > 0;
  return { id, originalOn, startsAt, place, sequence, state: cancelledAt ? 'off' : isMoved ? 'moved' : 'as-always' };
}
