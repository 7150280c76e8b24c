import { daysAfter, numberOf, weekdayOf, weekOf } from '../neighbourhoods/calendar-day.ts';

/** Days of the week are numbers, as in dayparts: Monday is 0, Sunday is 6. */
export type Weekday = number;

/** How something comes back. Steps are whole numbers from 1 on: every day, every second week, every third month. */
export type Rhythm =
  | { readonly every: 'days'; readonly step: number }
  | { readonly every: 'weeks'; readonly step: number; readonly weekdays: readonly Weekday[] }
  /** On a day of the month, 1 to 31; a month that is too short has its last day instead. */
  | { readonly every: 'months'; readonly step: number; readonly dayOfMonth: number }
  /** On the first to fourth of a weekday in the month, or (-1) on the last. */
  | { readonly every: 'months'; readonly step: number; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday };

/**
 * What repeats, in the calendar of the people it is about: days as "2026-03-29", a time as "10:00" on the clocks of a
 * timezone. Steps are counted from the first day; the last day belongs to it, and null is no end.
 */
export type Recurrence = {
  readonly rhythm: Rhythm;
  readonly time: string;
  readonly timezone: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

/** Both ends belong to it. */
export type Window = { readonly from: string; readonly until: string };

/** The days on which it falls within a window, in order, before anything is moved or cancelled. */
export function daysOf(recurrence: Recurrence, window: Window): readonly string[] {
  const from = latest(recurrence.startsOn, window.from);
  const until = recurrence.endsOn === null ? window.until : earliest(recurrence.endsOn, window.until);
  const days: string[] = [];
  for (let day = from; day <= until; day = daysAfter(day, 1)) if (fallsOn(recurrence, day)) days.push(day);
  return days;
}

/** Whether it falls on this day of its own accord. */
export function isDayOf(recurrence: Recurrence, day: string): boolean {
  const isWithin = recurrence.startsOn <= day && (recurrence.endsOn === null || day <= recurrence.endsOn);
  return isWithin && fallsOn(recurrence, day);
}

/** The first day from here on that suits a rhythm: where to begin, so that no first step is skipped. */
export function firstDay(rhythm: Rhythm, from: string): string {
  const everyTime = { rhythm: { ...rhythm, step: 1 }, startsOn: from };
  let day = from;
  while (!fallsOn(everyTime, day)) day = daysAfter(day, 1);
  return day;
}

function fallsOn({ rhythm, startsOn }: Pick<Recurrence, 'rhythm' | 'startsOn'>, day: string): boolean {
  if (rhythm.every === 'days') return (numberOf(day) - numberOf(startsOn)) % rhythm.step === 0;
  if (rhythm.every === 'weeks')
    return rhythm.weekdays.includes(weekdayOf(day)) && (weekOf(day) - weekOf(startsOn)) % rhythm.step === 0;
  return (monthOf(day) - monthOf(startsOn)) % rhythm.step === 0 && isInMonth(rhythm, day);
}

function isInMonth(rhythm: Extract<Rhythm, { every: 'months' }>, day: string): boolean {
  const [date, last] = [Number(day.slice(8)), lengthOfMonth(day)];
  if ('dayOfMonth' in rhythm) return date === Math.min(rhythm.dayOfMonth, last);
  if (weekdayOf(day) !== rhythm.weekday) return false;
  return rhythm.nth === -1 ? date > last - 7 : Math.ceil(date / 7) === rhythm.nth;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const lengthOfMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);
