import { m } from '#messages';
import type { Change } from '#domain/networks/changes.ts';
import { askedInWords, valueInWords } from '../../../../around-words.ts';

/** What changed about somebody, calmly: nothing is better or worse. */
export function changeInWords(change: Change, client: string): string {
  const { name } = change;
  if (change.what !== 'changed')
    return change.what === 'came' ? m.net_change_came({ name }) : m.net_change_left({ name });
  const { fact, from, to } = change;
  const question = askedInWords(fact, { name, client });
  return m.net_change_changed({ question, from: valueInWords(fact, from), to: valueInWords(fact, to) });
}
