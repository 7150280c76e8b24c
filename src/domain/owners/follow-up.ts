import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** The days from today that one tap offers: tomorrow, the same day next week, in two weeks. */
export const followUpPresets = { tomorrow: 1, 'next-week': 7, 'two-weeks': 14 } as const;
export type FollowUpReason = 'no-date' | 'in-the-past' | 'too-far-away';

/** A day to look at an ask again; a calendar day from today on, within a year. */
export function readFollowUp(day: string, today: string): Result<string, FollowUpReason> {
  if (!isDay(day)) return no('no-date', 'day');
  if (day < today) return no('in-the-past', 'day');
  return day > daysAfter(today, 366) ? no('too-far-away', 'day') : yes(day);
}
