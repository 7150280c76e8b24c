import { nextLoudMoment } from '../mails/quiet-hours.ts';

// Shorter than the quiet hours of a neighbourhood: somebody waits.
const night = { from: '22:00', until: '07:30' };
const halfHour = 30 * 60_000;

/** When coordinators are told: at once in the daytime, and at half past seven after a night. */
export const toldAt = (raisedAt: Date, timezone: string): Date => nextLoudMoment(raisedAt, night, timezone);

/** When it goes on to who keeps the settings: after so many hours of daytime in which nobody took it up. */
export function goesOnAt(raisedAt: Date, timezone: string, hours = 4): Date {
  let at = toldAt(raisedAt, timezone);
  for (let half = 0; half < hours * 2; half++) {
    const next = new Date(at.getTime() + halfHour);
    const loud = toldAt(next, timezone);
    at = loud.getTime() === next.getTime() ? next : new Date(loud.getTime() + halfHour);
  }
  return at;
}
