const minute = 60_000;
const waitMinutes = 5;
const restHours = 3;

type Told = {
  /** When the receiver last opened this talk, and when a letter about it was last planned. */
  readonly readAt: Date | null;
  readonly mailedAt: Date | null;
  /** The newest letter about any talk of this receiver, where there was one. */
  readonly newest: { readonly sendAfter: Date; readonly isWaiting: boolean } | null;
};
export type Telling =
  { readonly how: 'not-again' | 'with-the-waiting-one' } | { readonly how: 'write'; readonly at: Date };

/**
 * How somebody hears that there are words: at most one letter for a talk until it is read, and of several talks one
 * letter together, with three hours of rest between two letters (threat 23).
 */
export function tellOfWords({ readAt, mailedAt, newest }: Told, now: Date): Telling {
  if (mailedAt && (!readAt || readAt < mailedAt)) return { how: 'not-again' };
  if (newest?.isWaiting) return { how: 'with-the-waiting-one' };
  const soon = now.getTime() + waitMinutes * minute;
  const rested = newest ? newest.sendAfter.getTime() + restHours * 60 * minute : soon;
  return { how: 'write', at: new Date(Math.max(soon, rested)) };
}
