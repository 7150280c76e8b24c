import { momentIn } from '#domain/neighbourhoods/moment.ts';
import type { Exception } from '#domain/recurrences/occurrences.ts';
import { daysOf, type Recurrence } from '#domain/recurrences/recurrence.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { planAround } from '#server/appointments/plan-around.ts';
import {
  addVisits,
  keepVisitIn,
  loosenVisit,
  removeVisits,
  takeOverVisit,
  type VisitRow
} from '#server/appointments/store-visits.ts';
import type { Tx } from '#server/platform/db.ts';
import type { SeriesRow } from './store.ts';

type Keeping = {
  readonly series: SeriesRow;
  /** Visits that were there on days from the change on. */
  readonly were: readonly VisitRow[];
  /** What of them stays moved or cancelled. */
  readonly exceptions: readonly Exception[];
};

/**
 * Lets there be one visit on every day of a series that is still to come, and none on other days. What was moved or
 * cancelled stays so on its day, and what has been is not touched; reminders follow in the same transaction.
 */
export async function keepVisits(tx: Tx, visit: SignedIn, { series, were, exceptions }: Keeping): Promise<void> {
  const { recurrence } = series;
  const special = new Set(exceptions.map(({ originalOn }) => originalOn));
  const days = new Set(daysOf(recurrence, { from: recurrence.startsOn, until: recurrence.endsOn }));
  for (const one of were.filter(({ originalOn }) => days.has(originalOn)))
    await takeOver(tx, visit, { one, series, isUsual: one.startsAt > visit.now && !special.has(one.originalOn) });
  const gone = were.filter(({ originalOn }) => !days.has(originalOn));
  await removeVisits(
    tx,
    gone.filter(({ startsAt }) => startsAt > visit.now).map(({ id }) => id)
  );
  for (const { id } of gone.filter(({ startsAt }) => startsAt <= visit.now)) await loosenVisit(tx, id);
  const known = new Set(were.map(({ originalOn }) => originalOn));
  await addMissing(tx, visit, { series, days: [...days].filter((day) => !known.has(day)) });
}

type TakingOver = { readonly one: VisitRow; readonly series: SeriesRow; readonly isUsual: boolean };

async function takeOver(tx: Tx, visit: SignedIn, { one, series, isUsual }: TakingOver): Promise<void> {
  if (one.seriesId === series.id) return;
  if (!isUsual) return keepVisitIn(tx, one.id, series.id);
  const { id: seriesId, minutes, place } = series;
  const startsAt = momentOn(series.recurrence, one.originalOn);
  await takeOverVisit(tx, one.id, { seriesId, startsAt, minutes, place });
  await planAround(tx, visit, { ...one, seriesId, startsAt, minutes, sequence: one.sequence + 1 });
}

async function addMissing(
  tx: Tx,
  visit: SignedIn,
  { series, days }: { series: SeriesRow; days: readonly string[] }
): Promise<void> {
  const { id: seriesId, matchId, minutes, place, recurrence } = series;
  const moments = days.map((originalOn) => ({ originalOn, startsAt: momentOn(recurrence, originalOn) }));
  const ahead = moments.filter(({ startsAt }) => startsAt > visit.now);
  const setBy = visit.personId;
  for (const added of await addVisits(tx, visit, { seriesId, matchId, minutes, place, setBy, days: ahead }))
    await planAround(tx, visit, added);
}

const momentOn = ({ timezone, time }: Recurrence, day: string): Date => momentIn(timezone, day, time);
