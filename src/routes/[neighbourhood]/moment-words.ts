import { getLocale } from '#locale';

/** A moment on the clocks of the neighbourhood: "dinsdag 1 december om 10:00". */
export function momentInWords(at: Date, timezone: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: timezone } as const;
  return `${new Intl.DateTimeFormat(getLocale(), day).format(at)}, ${timeInWords(at, timezone)}`;
}

/** The time of day on the clocks of the neighbourhood: "10:00". */
export const timeInWords = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat(getLocale(), { hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(at);

/** The same moment as a date field and a time field hold it. */
export function fieldsOfMoment(at: Date, timezone: string): { date: string; time: string } {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(
    at
  );
  const [date = '', time = ''] = clock.split(' ');
  return { date, time };
}
