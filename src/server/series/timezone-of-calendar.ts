import { clockChanges, type ClockChange } from '#domain/neighbourhoods/clock-changes.ts';
import { offsetAt } from '#domain/neighbourhoods/moment.ts';

/** A timezone as a calendar file brings it along (VTIMEZONE), with every change of the clocks between two days. */
export function timezoneOfCalendar(timezone: string, { from, until }: { from: string; until: string }): string {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const offset = offsetAt(timezone, start);
  const changes = [{ at: start, before: offset, after: offset }, ...clockChanges(timezone, start, end)];
  return ['BEGIN:VTIMEZONE', `TZID:${timezone}`, ...changes.flatMap(observance), 'END:VTIMEZONE'].join('\n');
}

function observance({ at, before, after }: ClockChange): readonly string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    // The clocks still show the time of before when they change.
    `DTSTART:${new Date(at + before).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${inHours(before)}`,
    `TZOFFSETTO:${inHours(after)}`,
    `END:${kind}`
  ];
}

function inHours(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hour}${minute}`;
}
