import { privateWordsIn } from '../networks/private-words.ts';
import type { Offered } from './offer.ts';

/** The names in which something private seems to stand (DP6); they are pointed out, never refused. */
export const privateNamesIn = ({ people }: Offered): readonly string[] =>
  people.map(({ name }) => name).filter((name) => privateWordsIn(name).length > 0);

/** The names that somebody on the map has already; whoever is taken over comes beside them. */
export function namesTwice({ people }: Offered, there: readonly string[]): readonly string[] {
  const known = new Set(there.map(asSaid));
  return people.map(({ name }) => name).filter((name) => known.has(asSaid(name)));
}

const asSaid = (name: string): string => name.trim().toLocaleLowerCase('nl');
