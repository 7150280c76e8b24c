import { momentIn } from '../neighbourhoods/moment.ts';
import { daysOf, isDayOf, type Recurrence, type Window } from './recurrence.ts';

/** One time that is not as always, known by the day on which it would have been. */
export type Exception =
  | { readonly originalOn: string; readonly kind: 'cancelled' }
  | { readonly originalOn: string; readonly kind: 'moved'; readonly on: string; readonly time: string };

/** One time that it happens; `originalOn` stays its name, also when it moved. */
export type Occurrence = {
  readonly originalOn: string;
  readonly on: string;
  readonly time: string;
  readonly isMoved: boolean;
};

/** A recurrence with what was moved and cancelled; at most one exception a day. */
export type Repeating = { readonly recurrence: Recurrence; readonly exceptions: readonly Exception[] };

/** Every time that it happens within a window, in order: what moved out is gone, what moved in is there. */
export function occurrencesOf({ recurrence, exceptions }: Repeating, window: Window): readonly Occurrence[] {
  const known = new Map(exceptions.map((exception) => [exception.originalOn, exception]));
  const usual = daysOf(recurrence, window)
    .filter((day) => !known.has(day))
    .map((day) => ({ originalOn: day, on: day, time: recurrence.time, isMoved: false }));
  const moved = exceptions.flatMap((exception) =>
    exception.kind === 'moved' && isDayOf(recurrence, exception.originalOn)
      ? [{ originalOn: exception.originalOn, on: exception.on, time: exception.time, isMoved: true }]
      : []
  );
  return [...usual, ...moved.filter(({ on }) => window.from <= on && on <= window.until)].sort(inOrder);
}

/** The instant at which it begins. */
export const momentOf = ({ timezone }: Pick<Recurrence, 'timezone'>, { on, time }: Occurrence): Date =>
  momentIn(timezone, on, time);

const inOrder = (one: Occurrence, other: Occurrence): number =>
  keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;

const keyOf = ({ on, time, originalOn }: Occurrence): string => `${on} ${time} ${originalOn}`;
