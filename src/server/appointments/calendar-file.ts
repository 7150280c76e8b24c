import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { m } from '#messages';
import type { Locale } from '#domain/visits/visit.ts';

type Event = {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly now: Date;
};

/** The appointment as a calendar file; it says only that there is help and when (D3). */
export function calendarFile({ id, startsAt, minutes, sequence, isCancelled, now }: Event, locale: Locale): string {
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: { company: 'samenredzaam', product: 'samenredzaam' }, method });
  calendar.createEvent({
    id: `${id}@samenredzaam`,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    stamp: now,
    sequence,
    summary: m.calendar_summary({}, { locale }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
  });
  return calendar.toString();
}
