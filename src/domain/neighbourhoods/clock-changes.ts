import { offsetAt } from './moment.ts';

/** The clocks of a timezone go from one distance to UTC to another; distances in milliseconds. */
export type ClockChange = { readonly at: number; readonly before: number; readonly after: number };

// No clocks anywhere changed and changed back within a week.
const weekLong = 7 * 86_400_000;

/** When the clocks of a timezone change between two instants, in order and to the minute. */
export function clockChanges(timezone: string, from: number, until: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let week = from; week < until; week += weekLong) {
    const [before, after] = [offsetAt(timezone, week), offsetAt(timezone, week + weekLong)];
    if (before !== after) changes.push({ at: minuteOfChange(timezone, week, after), before, after });
  }
  return changes;
}

/** Whether the clocks change within so many milliseconds of an instant. */
export const isNearClockChange = (timezone: string, at: number, within: number): boolean =>
  offsetAt(timezone, at - within) !== offsetAt(timezone, at + within);

function minuteOfChange(timezone: string, week: number, after: number): number {
  let [early, late] = [week / 60_000, (week + weekLong) / 60_000];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(timezone, middle * 60_000) === after) late = middle;
    else early = middle;
  }
  return late * 60_000;
}
