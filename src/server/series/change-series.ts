import { maySettle } from '#domain/matches/side.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { changeFrom } from '#domain/recurrences/change.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { changeBegins, readSeries, type DraftSeries, type Series, type SeriesReason } from '#domain/series/series.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { visitsOfMatch, type VisitRow } from '#server/appointments/store-visits.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById, raiseMatchVersion, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { keepVisits } from './keep-visits.ts';
import { repeatingOf } from './repeating-of.ts';
import { addSeries, endSeriesOn, raiseSequence, replaceSeries, seriesOf, type SeriesRow } from './store.ts';
import { tellSeries } from './tell-series.ts';

type Reason = SeriesReason | 'not-found' | 'gone' | 'changed-since';
type Change = {
  readonly matchId: string;
  /** The version of the match that was looked at: of two who change at once, the second is told. */
  readonly seen: string;
  /** From the visit of this day on, or (null) every time that is still to come. */
  readonly fromVisit: string | null;
  readonly draft: Omit<DraftSeries, 'from'>;
};

/** Changes a standing appointment from one visit on, or all that is to come; what has been stays, and the other hears. */
export const changeSeries = (visit: SignedIn, change: Change): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'change-series', async (tx) => {
    await lockMatch(tx, change.matchId);
    const match = await matchById(tx, change.matchId);
    if (!match || !maySettle(match, visit.person)) return no('not-found');
    const parts = (await seriesOf(tx, match.id)).filter(({ replacedAt }) => !replacedAt);
    if (match.closedAt || parts.length === 0) return no('gone');
    if (String(match.version) !== change.seen) return no('changed-since');
    const visits = await visitsOfMatch(tx, match.id);
    const { timezone } = visit.neighbourhood;
    const today = dayIn(timezone, visit.now);
    const day = fromDay(visits, change.fromVisit, { today, now: visit.now });
    if (!day) return no('gone');
    const recurrences = parts.map(({ recurrence }) => recurrence);
    const from = changeBegins(recurrences, day, today);
    const next = readSeries({ ...change.draft, from }, { timezone, now: visit.now });
    if (!next.ok) return next;
    const series = await takeOver(tx, visit, { match, parts, visits, day, next: next.value });
    await withDuty(tx, visit, { duty: 'clock', work: () => raiseMatchVersion(tx, match.id) });
    await recordFact(tx, visit, { kind: 'SeriesChanged', matchId: match.id, seriesId: series.id });
    await tellSeries(tx, visit, { match, series, news: 'changed' });
    return yes(null);
  });

type TakingOver = {
  readonly match: MatchRow;
  readonly parts: readonly SeriesRow[];
  readonly visits: readonly VisitRow[];
  readonly day: string;
  readonly next: Series;
};

async function takeOver(tx: Tx, visit: SignedIn, known: TakingOver): Promise<SeriesRow> {
  const { match, parts, visits, day, next } = known;
  const { before, after } = changeFrom(
    parts.map((part) => repeatingOf(part, visits)),
    day,
    next.recurrence
  );
  for (const part of parts) {
    const stays = before.find(({ recurrence }) => recurrence.startsOn === part.recurrence.startsOn)?.recurrence;
    if (!stays) await replaceSeries(tx, part.id, visit.now);
    else if (stays.endsOn && stays.endsOn !== part.recurrence.endsOn) await endSeriesOn(tx, part.id, stays.endsOn);
  }
  const series = await addSeries(tx, visit, { ...next, matchId: match.id, minutes: match.minutes });
  const were = visits.filter(({ originalOn }) => originalOn >= day);
  await keepVisits(tx, visit, { series, were, exceptions: after.exceptions });
  await raiseSequence(tx, match.id);
  return series;
}

/** The day of the visit from which on it changes: the one that was chosen, or the first that is still to come. */
function fromDay(
  visits: readonly VisitRow[],
  chosen: string | null,
  { today, now }: { today: string; now: Date }
): string | null {
  const ahead = visits.filter(({ startsAt }) => startsAt > now).map(({ originalOn }) => originalOn);
  if (chosen === null) return ahead[0] ?? daysAfter(today, 1);
  return ahead.includes(chosen) ? chosen : null;
}
