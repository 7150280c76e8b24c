import { dayIn, daysAfter, isDay, mondayOf } from '../neighbourhoods/calendar-day.ts';
import { momentIn } from '../neighbourhoods/moment.ts';
import { daysOf, firstDay, type Recurrence, type Rhythm } from '../recurrences/recurrence.ts';
import { no, yes, type Result } from '../result.ts';

/** A standing appointment as it is typed: every so many weeks, on which weekdays ("0" is Monday), from and until when. */
export type DraftSeries = {
  readonly every: string;
  readonly weekdays: readonly string[];
  readonly time: string;
  readonly from: string;
  readonly until: string;
  readonly place: string;
};

type Weekly = Extract<Rhythm, { every: 'weeks' }>;
/** By the week, and always with an end, so that nobody is bound for good (N11). */
export type WeeklyRecurrence = Recurrence & { readonly rhythm: Weekly; readonly endsOn: string };

/** A standing appointment of two people. */
export type Series = {
  readonly recurrence: WeeklyRecurrence;
  readonly place: string | null;
};

export type SeriesReason =
  | 'no-rhythm'
  | 'no-weekdays'
  | 'no-time'
  | 'no-date'
  | 'in-the-past'
  | 'too-far-away'
  | 'ends-too-soon'
  | 'ends-too-late'
  | 'place-too-long';

type Here = { readonly timezone: string; readonly now: Date };

/** N11: without an end it ends after eight weeks, with the question whether to go on (Tonkens & Bredewold, 2018; design). */
export const usualWeeks = 8;
/** As long as an entry lasts (N4); whoever wants longer is asked then. */
export const longestWeeks = 26;

/** A standing appointment that may begin, or what is wrong with it. Its first day is one on which they meet. */
export function readSeries(draft: DraftSeries, here: Here): Result<Series, SeriesReason> {
  const rhythm = readRhythm(draft);
  if (!rhythm.ok) return rhythm;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.time)) return no('no-time', 'time');
  if (draft.place.length > 200) return no('place-too-long', 'place');
  const from = readFrom(draft.from, here);
  if (!from.ok) return from;
  const startsOn = firstToCome(rhythm.value, { ...here, from: from.value, time: draft.time });
  const endsOn = readUntil(draft.until, startsOn);
  if (!endsOn.ok) return endsOn;
  const { time, place } = draft;
  const { timezone } = here;
  return yes({
    recurrence: { rhythm: rhythm.value, time, timezone, startsOn, endsOn: endsOn.value },
    place: place || null
  });
}

/**
 * From when a change of the time on this day may begin: in the same week, so that no week is lost, but after the last
 * time that stays as it is, and never in the past.
 */
export function changeBegins(parts: readonly Recurrence[], day: string, today: string): string {
  const stay = parts.flatMap((part) => daysOf(part, { from: part.startsOn, until: daysAfter(day, -1) }));
  const afterLast = stay.length > 0 ? daysAfter(stay.toSorted().at(-1)!, 1) : today;
  return [mondayOf(day), afterLast, today].toSorted().at(-1)!;
}

/** From the first day to the last of all parts together; null where there are none. */
export function spanOf(
  parts: readonly { readonly recurrence: WeeklyRecurrence }[]
): { readonly startsOn: string; readonly endsOn: string } | null {
  const days = parts.flatMap(({ recurrence }) => [recurrence.startsOn, recurrence.endsOn]).toSorted();
  return days.length > 0 ? { startsOn: days[0]!, endsOn: days.at(-1)! } : null;
}

/** Whether it goes on until a later day: so many weeks more, counted from its end or, when that has passed, from today. */
export const goesOnUntil = (endsOn: string, today: string): string =>
  daysAfter(endsOn > today ? endsOn : today, usualWeeks * 7);

/** After its end it stays a week, so that a late answer can still let it go on. */
export const isOver = (endsOn: string, today: string): boolean => today > daysAfter(endsOn, 7);

function readRhythm(draft: DraftSeries): Result<Weekly, SeriesReason> {
  if (draft.every !== '1' && draft.every !== '2') return no('no-rhythm', 'every');
  const isFine = draft.weekdays.length > 0 && draft.weekdays.every((one) => /^[0-6]$/.test(one));
  if (!isFine) return no('no-weekdays', 'weekdays');
  const weekdays = [...new Set(draft.weekdays.map(Number))].sort((a, b) => a - b);
  return yes({ every: 'weeks', step: Number(draft.every), weekdays });
}

function readFrom(from: string, { timezone, now }: Here): Result<string, SeriesReason> {
  if (!isDay(from)) return no('no-date', 'from');
  const today = dayIn(timezone, now);
  if (from < today) return no('in-the-past', 'from');
  return from > daysAfter(today, 366) ? no('too-far-away', 'from') : yes(from);
}

// What would begin earlier today begins the next time.
function firstToCome(rhythm: Rhythm, { from, time, timezone, now }: Here & { from: string; time: string }): string {
  const first = firstDay(rhythm, from);
  return momentIn(timezone, first, time) > now ? first : firstDay(rhythm, daysAfter(first, 1));
}

function readUntil(until: string, startsOn: string): Result<string, SeriesReason> {
  if (until === '') return yes(daysAfter(startsOn, usualWeeks * 7 - 1));
  if (!isDay(until)) return no('no-date', 'until');
  if (until < startsOn) return no('ends-too-soon', 'until');
  return until > daysAfter(startsOn, longestWeeks * 7) ? no('ends-too-late', 'until') : yes(until);
}
