import { m } from '#messages';
import type { Change } from '#domain/networks/changes.ts';
import { askedInWords, valueInWords } from '../../../../around-words.ts';

/** What changed about somebody, calmly: nothing is better or worse. */
export function changeInWords(change: Change, client: string): string {
  const { name } = change;
  if (change.what === 'came') return m.net_change_came({ name });
  if (change.what === 'left') return m.net_change_left({ name });
  const [from, to] = [change.from, change.to].map((value) => valueInWords(change.fact, value));
  return m.net_change_changed({ question: askedInWords(change.fact, { name, client }), from: from!, to: to! });
}
