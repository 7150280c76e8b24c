export { momentInWords, timeInWords } from '../clock-words.ts';

/** The same moment as a date field and a time field hold it. */
export function fieldsOfMoment(at: Date, timezone: string): { date: string; time: string } {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(
    at
  );
  const [date = '', time = ''] = clock.split(' ');
  return { date, time };
}
