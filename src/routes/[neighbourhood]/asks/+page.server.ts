import { redirect } from '@sveltejs/kit';
import { leaves } from '#domain/categories/categories.ts';
import { longestSearch, readSearch } from '#domain/searches/search.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { categoryName } from '../category-words.ts';
import { searchedFor, searchDrawer } from '../search-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const page = Math.min(50, Math.max(0, Number.parseInt(url.searchParams.get('page') ?? '0', 10) || 0));
  if (url.searchParams.has('found')) return { ...(await searched(visit, locals.browser, page)), page };
  const wished = url.searchParams.get('kind') ?? '';
  const kind = leaves.some(({ key }) => key === wished) ? wished : '';
  const board = await asksOnBoard(visit, { kinds: kind ? [kind] : [], page });
  return { board, kind, page, kindName: kind ? categoryName(kind) : null, typed: '', understood: null };
};

export const actions: Actions = {
  // Own words may say something about somebody: they are kept with this browser for a day, and stand in no address.
  search: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn();
    const board = String(fieldsOf(form)['q'] ?? '').slice(0, longestSearch);
    await keepDraft(visit, { ...searchDrawer(visit, locals.browser), words: { board } });
    redirect(303, `/${params.neighbourhood}/asks${board ? '?found#found' : ''}`);
  }
};

async function searched(visit: SignedIn, browser: string, page: number) {
  const kept = await draftSoFar(visit, searchDrawer(visit, browser));
  const typed = String(kept['board'] ?? '');
  const search = readSearch(typed, askRules(visit));
  // Where nothing was understood that is said, and nothing pretends to be found.
  const isVague = search.kinds.length + search.words.length === 0;
  const board = isVague ? { mine: [], others: [], isCut: false } : await asksOnBoard(visit, { ...search, page });
  return { board, kind: '', kindName: null, typed, understood: searchedFor(search, typed) };
}
