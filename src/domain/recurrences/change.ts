import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import type { Repeating } from './occurrences.ts';
import { daysOf, isDayOf, type Recurrence } from './recurrence.ts';

/** What stays as it was, one part after the other, and what is from then on. */
export type Changed = { readonly before: readonly Repeating[]; readonly after: Repeating };

/**
 * "From here on": what would have been before this day stays, and the next recurrence takes over; "all" is the same from
 * the first day that is still to come. What was moved or cancelled stays so, as long as its day is a day of the new one.
 */
export function changeFrom(parts: readonly Repeating[], day: string, next: Recurrence): Changed {
  const before = parts.flatMap(({ recurrence, exceptions }) => {
    const cut = cutBefore(recurrence, day);
    return cut ? [{ recurrence: cut, exceptions: exceptions.filter(({ originalOn }) => originalOn < day) }] : [];
  });
  const exceptions = parts.flatMap((part) => part.exceptions).filter(({ originalOn }) => originalOn >= day);
  return {
    before,
    after: { recurrence: next, exceptions: exceptions.filter(({ originalOn }) => isDayOf(next, originalOn)) }
  };
}

/** A recurrence that ends before a day; null where it would have no day left. */
export function cutBefore(recurrence: Recurrence, day: string): Recurrence | null {
  const last = daysAfter(day, -1);
  const cut = recurrence.endsOn !== null && recurrence.endsOn <= last ? recurrence : { ...recurrence, endsOn: last };
  return daysOf(cut, { from: cut.startsOn, until: last }).length > 0 ? cut : null;
}
