import { m } from '#messages';
import type { Search } from '#domain/searches/search.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { categoryName } from './category-words.ts';
import { quoted } from './reading-words.ts';
import { listed } from '../listed.ts';

/** Where a search is kept: with this browser, for this person. */
export const searchDrawer = ({ personId }: SignedIn, browser: string) =>
  ({ browser: `${personId} ${browser}`, kind: 'search' }) as const;

/** What was understood of a search, in words: "We zochten op: boodschappen doen". */
export function searchedFor({ kinds, words }: Pick<Search, 'kinds' | 'words'>, typed: string): string {
  if (kinds.length === 0)
    return words.length === 0 ? m.search_nothing() : m.search_own_words({ words: quoted([typed]) });
  const names = listed(kinds.map(categoryName));
  return words.length === 0
    ? m.search_kinds({ kinds: names })
    : m.search_both({ kinds: names, words: quoted([typed]) });
}
