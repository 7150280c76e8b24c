import { ofKind } from '#domain/cases/leaf.ts';
import type { OpenCase } from '#server/cases/open-case.ts';

/** The need that a page of the neighbourhood was opened for; null where it was for none, or for one that is gone. */
export function needOfPage(room: OpenCase, url: URL): { readonly id: string; readonly words: string } | null {
  const found = ofKind(room.leaves, 'need').find(({ id }) => id === url.searchParams.get('need'));
  return found ? { id: found.id, words: found.content.words } : null;
}

/** What an address carries along, after its question mark: in which neighbourhood, and for which need. */
export const carriedAlong = (slug: string | null, needId: string | null): string =>
  new URLSearchParams({ ...(slug && { in: slug }), ...(needId && { need: needId }) }).toString();
