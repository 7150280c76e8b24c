import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fromAcross } from '#server/matching/from-across.ts';
import { letAcross } from '#server/matching/let-across.ts';
import { refuseAcross } from '#server/matching/refuse-across.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const found = await fromAcross(visit);
  const proposal = found.ok ? found.value.find(({ id }) => id === params.match) : null;
  if (!proposal) error(404, 'not found');
  const { from, helperId, helperName, card } = proposal;
  return { from, helperId, helperName, card };
};

const reasons = { 'not-allowed': m.form_gone, gone: m.form_gone, 'cannot-now': m.border_cannot };

export const actions: Actions = {
  let: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.match)) error(404, 'not found');
    const line = textOf(fieldsOf(form), 'line');
    if (line.length > 500)
      return fail(400, { errors: { line: m.wrong_words_too_long() } as Record<string, string>, line });
    const done = await letAcross(visit, { matchId: params.match, line: line || null });
    if (!done.ok) return fail(400, { errors: { form: reasons[done.reason]() } as Record<string, string>, line });
    const how = done.value === 'phone' ? '?proposed' : '';
    redirect(303, `/${visit.neighbourhood.slug}/desk/matches/${params.match}${how}`);
  },
  refuse: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const done = isId(params.match) ? await refuseAcross(visit, params.match) : null;
    if (!done?.ok) return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, line: '' });
    redirect(303, `/${visit.neighbourhood.slug}/desk`);
  }
};
