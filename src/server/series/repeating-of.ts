import { clockIn, momentIn } from '#domain/neighbourhoods/moment.ts';
import type { Exception, Repeating } from '#domain/recurrences/occurrences.ts';
import type { VisitRow } from '#server/appointments/store-visits.ts';
import type { SeriesRow } from './store.ts';

/** A part of a standing appointment as the domain knows it: its rule, and what its visits make of it. */
export const repeatingOf = (part: SeriesRow, visits: readonly VisitRow[]): Repeating => ({
  recurrence: part.recurrence,
  exceptions: visits.filter(({ seriesId }) => seriesId === part.id).flatMap((one) => exceptionOf(one, part))
});

function exceptionOf({ originalOn, startsAt, place, cancelledAt }: VisitRow, part: SeriesRow): readonly Exception[] {
  if (cancelledAt) return [{ originalOn, kind: 'cancelled' }];
  const { timezone, time } = part.recurrence;
  const isUsual = startsAt.getTime() === momentIn(timezone, originalOn, time).getTime() && place === part.place;
  const moved = clockIn(timezone, startsAt);
  return isUsual ? [] : [{ originalOn, kind: 'moved', on: moved.day, time: moved.time }];
}
