import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askAtTheDesk } from '#server/desk/ask-at-the-desk.ts';
import type { Proposed } from '#server/matching/ask-helper.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { refusalInWords } from '../../../../reason-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  if (!isId(params.ask) || !isId(params.helper)) error(404, 'not found');
  const seen = await askAtTheDesk(visit, params.ask);
  const suggested = await suggestHelpers(visit, params.ask);
  if (!seen.ok || !suggested.ok) error(404, 'not found');
  const helper = suggested.value.best.find(({ id }) => id === params.helper) ?? null;
  const other = suggested.value.others.find(({ id }) => id === params.helper) ?? null;
  const { ask } = seen.value;
  return {
    words: ask.words,
    asker: ask.firstName,
    helper,
    because: other?.because ?? null,
    byPhone: url.searchParams.get('by') === 'phone'
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.ask) || !isId(params.helper)) error(404, 'not found');
    const { line, evenSo, byPhone } = fieldsOf(form);
    const said = typeof line === 'string' ? line : '';
    if (said.length > 500)
      return fail(400, { errors: { line: m.wrong_words_too_long() } as Record<string, string>, line: said });
    const draft = {
      askId: params.ask,
      helperId: params.helper,
      line: said || null,
      evenSo: evenSo === 'yes',
      byPhone: byPhone === 'yes'
    };
    const proposed = await proposeMatch(visit, draft);
    if (proposed.ok) redirect(303, nextOf(visit.neighbourhood.slug, params.ask, proposed.value));
    return fail(400, { errors: { form: refusalInWords(proposed.reason) } as Record<string, string>, line: said });
  }
};

/** Where the coordinator goes on: to the call, or back to the ask. */
function nextOf(slug: string, askId: string, { askedBy, matchId }: Proposed): string {
  if (askedBy === 'phone') return `/${slug}/desk/matches/${matchId}?proposed`;
  return `/${slug}/desk/asks/${askId}?${askedBy === 'desk' ? 'across' : 'proposed'}`;
}
