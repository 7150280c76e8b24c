const clocks = new Map<string, Intl.DateTimeFormat>();
const dayLong = 86_400_000;

/**
 * The instant at which the clocks of a timezone show a day ("2026-03-29") and a time ("02:30"). An hour that a spring
 * night skips is read as if the clocks had not jumped yet; of an hour that an autumn night shows twice, the first counts
 * (RFC 5545, 3.3.5).
 */
export function momentIn(timezone: string, day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = shown - offsetAt(timezone, shown - dayLong);
  const after = shown - offsetAt(timezone, shown + dayLong);
  const [first, second] = before < after ? [before, after] : [after, before];
  if (shows(timezone, first, shown)) return new Date(first);
  return new Date(shows(timezone, second, shown) ? second : before);
}

/** What the clocks of a timezone show at an instant. */
export function clockIn(timezone: string, at: Date): { readonly day: string; readonly time: string } {
  const shown = new Date(at.getTime() + offsetAt(timezone, at.getTime())).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** How far the clocks of a timezone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(timezone: string, at: number): number {
  const shown = clockOf(timezone).format(at).match(/\d+/g)!.map(Number);
  const [day, month, year, hour, minute, second] = shown as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const shows = (timezone: string, at: number, shown: number): boolean => at + offsetAt(timezone, at) === shown;

// Making a clock takes longer than reading it.
function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const options = { timeZone: timezone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  const made = new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timezone, made);
  return made;
}
