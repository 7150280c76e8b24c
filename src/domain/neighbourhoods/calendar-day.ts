const clocks = new Map<string, Intl.DateTimeFormat>();

// Making a clock takes longer than reading it.
function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, ...options });
  clocks.set(timezone, made);
  return made;
}

/** The calendar day ("2026-03-31") that it is at this moment in a timezone. */
export const dayIn = (timezone: string, now: Date): string => clockOf(timezone).format(now);

/** The day so many days later (or, below zero, earlier). */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months later; the last day of the month where that month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whether text is a day of the calendar, and not the 31st of February. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The week a calendar day ("2026-03-31") is in, from Monday to Sunday, counted from the first week of 1970. */
export const weekOf = (day: string): number => Math.floor((numberOf(day) + 3) / 7);

/** The day of the week: Monday is 0, Sunday is 6. */
export const weekdayOf = (day: string): number => (numberOf(day) + 3) % 7;

/** The Monday of the week of this day. */
export const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

/** Calendar days counted from the first of 1970. */
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
