import { m } from '#messages';
import { dayInWords } from '../../clock-words.ts';

type Next = { readonly on: string | null; readonly words: string };

/** When the next contact is, seen from today: "vandaag", a day, or that it has passed. */
export function nextInWords({ on, words }: Next, today: string): string {
  if (on === null) return m.cases_next_none();
  const when = whenInWords(on, today);
  return words === '' ? when : `${when}. ${words}`;
}

function whenInWords(on: string, today: string): string {
  if (on === today) return m.cases_next_today();
  const day = dayInWords(on);
  return on < today ? m.cases_next_was({ day }) : day.charAt(0).toLocaleUpperCase() + day.slice(1);
}
