import { error, redirect } from '@sveltejs/kit';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { peopleHere } from '#server/people/people-here.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { findAtDesk } from '#server/searches/find-at-desk.ts';
import { searchedFor, searchDrawer } from '../../search-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.coordinating();
  if (!url.searchParams.has('found')) {
    const here = await peopleHere(visit);
    if (!here.ok) error(404, 'not found');
    return { ...here.value, typed: '', found: null };
  }
  const kept = await draftSoFar(visit, searchDrawer(visit, locals.browser));
  const typed = String(kept['people'] ?? '');
  const found = await findAtDesk(visit, typed);
  if (!found.ok) error(404, 'not found');
  const { search, ...lists } = found.value;
  return { people: [], isCut: false, typed, found: { ...lists, understood: searchedFor(search, typed) } };
};

export const actions: Actions = {
  // Names are personal: what is looked for is kept with this browser for a day, and stands in no address.
  search: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating();
    const people = String(fieldsOf(form)['q'] ?? '').slice(0, 120);
    await keepDraft(visit, { ...searchDrawer(visit, locals.browser), words: { people } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/people${people ? '?found#found' : ''}`);
  }
};
