import { dayIn, daysAfter } from '../neighbourhoods/calendar-day.ts';

/**
 * So many days a worry is kept (our design, in the manner of DP15): what was only talked about goes after three months;
 * what was passed on stays a year, so that whoever it is about can ask why; what nobody took up goes a year after it was
 * told.
 */
export const worryDays = { closed: 90, passed: 365, open: 365 } as const;

type Told = { readonly raisedAt: Date; readonly passedAt: Date | null; readonly closedAt: Date | null };

/** The first day ("2026-03-31") on which a worry is no longer kept, on the clocks of the neighbourhood. */
export function worryGoesOn({ raisedAt, passedAt, closedAt }: Told, timezone: string): string {
  if (passedAt) return daysAfter(dayIn(timezone, passedAt), worryDays.passed);
  if (closedAt) return daysAfter(dayIn(timezone, closedAt), worryDays.closed);
  return daysAfter(dayIn(timezone, raisedAt), worryDays.open);
}
