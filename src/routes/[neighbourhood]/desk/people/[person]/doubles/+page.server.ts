import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { undoDays } from '#domain/merges/merge.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { doublesOf } from '#server/merges/doubles-of.ts';
import { undoMerge } from '#server/merges/undo-merge.ts';
import { isId } from '#server/platform/ids.ts';
import { undoReasonInWords } from '../../../../merge-words.ts';
import { lookedUp, lookUp } from '../../../looked-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await doublesOf(visit, params.person) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { merges, ...doubles } = seen.value;
  return {
    ...doubles,
    id: params.person,
    ...(await lookedUp({ url, locals }, params.person)),
    merges: merges.map(({ id, mergedAt, isMergedOn }) => {
      const on = dayIn(timezone, mergedAt);
      return { id, on, until: daysAfter(on, undoDays), isMergedOn };
    }),
    news: ['merged', 'undone'].find((one) => url.searchParams.has(one)) ?? null
  };
};

export const actions: Actions = {
  search: lookUp,
  undo: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const id = form.get('merge');
    const undone = isId(id) ? await undoMerge(visit, id) : null;
    if (undone?.ok) redirect(303, `/${params.neighbourhood}/desk/people/${params.person}/doubles?undone`);
    return fail(400, { errors: { form: undone ? undoReasonInWords(undone.reason) : m.form_gone() } });
  }
};
