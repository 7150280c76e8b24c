import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { relations } from '#domain/advice/vocabulary.ts';
import { changeMatrix, matrixInForce } from '#server/advice/change-matrix.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { momentInWords } from '../../../../clock-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  const found = await matrixInForce(visit);
  if (!found.ok) error(404, 'not found');
  const { within, version, earlier } = found.value;
  const { timezone } = visit.organisation;
  return { within, version, earlier: earlier.map(({ madeAt }) => momentInWords(madeAt, timezone)) };
};

const sentences = {
  'no-such-answer': m.wrong_no_choice,
  'nothing-changed': m.plans_limits_nothing,
  'changed-meanwhile': m.form_gone
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const names = relations.flatMap((relation) => [`${relation}.intimacy`, `${relation}.regularity`]);
    const draft = Object.fromEntries(names.map((name) => [name, textOf(fields, name)]));
    const version = Number(textOf(fields, 'version') || 'none');
    const done = await changeMatrix(visit, { draft, version });
    if (done.ok) redirect(303, `/organisations/${params.organisation}/team/limits`);
    if (done.reason === 'not-allowed') error(404, 'not found');
    const errors: Record<string, string> = { form: sentences[done.reason]() };
    return fail(400, { errors, draft });
  }
};
