import { getLocale } from '#locale';

/** A moment on the clocks of the place: "dinsdag 1 december om 10:00". */
export function momentInWords(at: Date, timezone: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: timezone } as const;
  return `${new Intl.DateTimeFormat(getLocale(), day).format(at)}, ${timeInWords(at, timezone)}`;
}

/** The time of day on the clocks of the place: "10:00". */
export const timeInWords = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat(getLocale(), { hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(at);

/** A calendar day in words: "dinsdag 1 december". */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(getLocale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  );
