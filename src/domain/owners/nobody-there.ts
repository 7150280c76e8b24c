import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { presentNow, type Care } from './who-looks-after.ts';

/** So many days ahead somebody is told that nobody would be there. */
export const nobodyAheadDays = 21;

/** The first stretch of calendar days, within so many days from today, on which no coordinator is there. */
export function nobodyThere(care: Care, today: string, days: number): { fromOn: string; untilOn: string } | null {
  const ahead = Array.from({ length: days }, (_, day) => daysAfter(today, day));
  const first = ahead.findIndex((day) => presentNow(care, day).length === 0);
  if (first < 0) return null;
  const back = ahead.findIndex((day, at) => at > first && presentNow(care, day).length > 0);
  return { fromOn: ahead[first]!, untilOn: ahead[back < 0 ? ahead.length - 1 : back - 1]! };
}
