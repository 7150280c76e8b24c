import { checkDates } from '#domain/check-ins/check-in.ts';
import { castMoment, castPastMoment } from '#domain/example/cast-time.ts';
import { cast } from '#domain/example/cast.ts';
import type { CastAsk, CastStory } from '#domain/example/cast-types.ts';
import { dayIn, daysAfter, weekdayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import { daysOf } from '#domain/recurrences/recurrence.ts';
import { usualWeeks, type WeeklyRecurrence } from '#domain/series/series.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import type { Row } from './store.ts';

type Meets = NonNullable<CastStory['meets']>;
type Weekly = {
  readonly now: Date;
  readonly ids: CastIds;
  readonly ask: CastAsk;
  readonly story: CastStory;
  readonly matchId: string;
  readonly meets: Meets;
  readonly agreed: Date;
};
export type Lived = {
  readonly series: readonly (Row<'series'> & { id: string; setAt: Date })[];
  readonly appointments: readonly (Row<'appointments'> & { id: string; startsAt: Date; setAt: Date })[];
  readonly checkIns: readonly Row<'checkIns'>[];
};

const timezone = 'Europe/Amsterdam';

/** The standing appointment of two of the cast: since they agreed, with what was asked about it and what is to come. */
export function liveSeries(weekly: Weekly): Lived {
  const { now, ids, ask, matchId, meets, agreed } = weekly;
  const fatima = ids.get('fatima')!;
  const next = dayIn(timezone, castMoment(now, meets.daysAgo, meets.hour));
  const recurrence = recurrenceOf(weekly, next);
  const { startsOn, endsOn, time } = recurrence;
  const set = { setBy: fatima, setAt: new Date(Math.min(agreed.getTime() + 3_600_000, now.getTime())) };
  const own = { matchId, minutes: ask.minutes, place: meets.place ?? null, ...set };
  const id = newId<string>(agreed.getTime());
  const rule = { rhythm: JSON.stringify(recurrence.rhythm), atTime: time, timezone, startsOn, endsOn };
  const appointments = daysOf(recurrence, { from: startsOn, until: endsOn }).map((originalOn) => {
    const moved = originalOn === next ? meets.movedTo : undefined;
    const startsAt = moved ? castMoment(now, moved.daysAgo, moved.hour) : momentIn(timezone, originalOn, time);
    return { ...own, id: newId<string>(agreed.getTime()), seriesId: id, originalOn, startsAt };
  });
  return { series: [{ ...own, ...rule, id }], appointments, checkIns: checkInsOf(weekly, recurrence) };
}

function recurrenceOf({ agreed, meets }: Weekly, next: string): WeeklyRecurrence {
  const since = dayIn(timezone, agreed);
  let startsOn = next;
  while (daysAfter(startsOn, -7) > since) startsOn = daysAfter(startsOn, -7);
  let endsOn = daysAfter(startsOn, usualWeeks * 7 - 1);
  // Whoever is past the first end wanted to go on then.
  while (endsOn <= next) endsOn = daysAfter(endsOn, usualWeeks * 7);
  const rhythm = { every: 'weeks', step: 1, weekdays: [weekdayOf(startsOn)] } as const;
  return { rhythm, time: `${String(meets.hour).padStart(2, '0')}:00`, timezone, startsOn, endsOn };
}

/** What was asked about it: long ago, and it worked; or lately, and nobody answered yet. */
function checkInsOf(weekly: Weekly, recurrence: WeeklyRecurrence): Row<'checkIns'>[] {
  const { now, ids, ask, story, matchId } = weekly;
  const today = dayIn(timezone, now);
  return checkDates(recurrence)
    .filter(({ dueOn }) => dueOn <= today)
    .flatMap(({ check, dueOn }) =>
      [ask.by, story.helper].map((key) => {
        const askedAt =
          momentIn(timezone, dueOn, '09:00') < now ? momentIn(timezone, dueOn, '09:00') : castPastMoment(now, 0, 9);
        const isLongAgo = check !== 'end' && daysAfter(dueOn, 7) < today;
        const isOffline = cast.people.find((one) => one.key === key)?.reachBy !== 'email';
        const recordedBy = ids.get(isOffline ? 'fatima' : key)!;
        const said = isLongAgo ? { answer: 'works', saidAt: askedAt, recordedBy } : {};
        return {
          id: newId(askedAt.getTime()),
          matchId,
          personId: ids.get(key)!,
          about: check,
          dueOn,
          askedAt,
          ...said
        };
      })
    );
}
