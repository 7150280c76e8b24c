import { daysAfter, dayIn, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

export type DraftAppointment = { readonly date: string; readonly time: string; readonly place: string };
export type Appointment = { readonly startsAt: Date; readonly place: string | null };
export type AppointmentReason = 'no-date' | 'no-time' | 'in-the-past' | 'too-far-away' | 'place-too-long';

/** A moment to meet as it is typed: a day and a time on the clocks of the neighbourhood. */
export function readAppointment(
  draft: DraftAppointment,
  at: { timezone: string; now: Date }
): Result<Appointment, AppointmentReason> {
  if (!isDay(draft.date)) return no('no-date', 'date');
  const time = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(draft.time);
  if (!time) return no('no-time', 'time');
  if (draft.place.length > 200) return no('place-too-long', 'place');
  const startsAt = momentIn(at.timezone, `${draft.date}T${draft.time}:00Z`);
  if (startsAt <= at.now) return no('in-the-past', 'date');
  if (draft.date > daysAfter(dayIn(at.timezone, at.now), 366)) return no('too-far-away', 'date');
  return yes({ startsAt, place: draft.place || null });
}

/** The instant at which the clocks there show this; in the hour that a spring night skips, an hour later. */
export function momentIn(timezone: string, shown: string): Date {
  const wanted = Date.parse(shown);
  const first = wanted - offsetAt(timezone, wanted);
  const again = wanted - offsetAt(timezone, first);
  return new Date(offsetAt(timezone, again) === offsetAt(timezone, first) ? again : Math.max(first, again));
}

function offsetAt(timezone: string, at: number): number {
  const options = { timeZone: timezone, hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', { ...options, dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .match(/\d+/g)!;
  const [day, month, year, hour, minute, second] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The reminder goes a day before; null where that is too soon to be of use. */
export function reminderAt(startsAt: Date, now: Date): Date | null {
  const at = new Date(startsAt.getTime() - 86_400_000);
  return at > now ? at : null;
}

/** "How was it?" is asked two hours after the end. */
export const askHowAt = (startsAt: Date, minutes: number): Date =>
  new Date(startsAt.getTime() + (minutes + 120) * 60_000);
