import { daysAfter, dayIn, isDay } from '../neighbourhoods/calendar-day.ts';
import { momentIn } from '../neighbourhoods/moment.ts';
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
  const startsAt = momentIn(at.timezone, draft.date, draft.time);
  if (startsAt <= at.now) return no('in-the-past', 'date');
  if (draft.date > daysAfter(dayIn(at.timezone, at.now), 366)) return no('too-far-away', 'date');
  return yes({ startsAt, place: draft.place || null });
}

/** The reminder goes a day before; null where that is too soon to be of use. */
export function reminderAt(startsAt: Date, now: Date): Date | null {
  const at = new Date(startsAt.getTime() - 86_400_000);
  return at > now ? at : null;
}

/** "How was it?" is asked two hours after the end. */
export const askHowAt = (startsAt: Date, minutes: number): Date =>
  new Date(startsAt.getTime() + (minutes + 120) * 60_000);
