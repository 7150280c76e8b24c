import { weekdayOf } from '../neighbourhoods/calendar-day.ts';

/** The days of a week as a form and a leaf name them: Monday is 0, Sunday is 6. */
export const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;
export type Weekday = (typeof weekdays)[number];

/** Of what was ticked the days of the week, each once and in order. */
export const weekdaysIn = (ticked: readonly string[]): readonly Weekday[] =>
  weekdays.filter((one) => ticked.includes(one));

/** The day of the week of a calendar day. */
export const weekdayOn = (day: string): Weekday => weekdays[weekdayOf(day)]!;
