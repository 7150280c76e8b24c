import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { mayLead } from '#domain/workers/may.ts';
import { limitQuestions } from '#server/conversations/limit-questions.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { worker, organisation } = locals.working();
  if (!mayLead(worker)) error(404, 'not found');
  return { most: String(organisation.mostQuestions), version: organisation.version };
};

const sentences = { 'no-answer': m.wrong_no_choice, 'changed-meanwhile': m.form_gone };

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const most = textOf(fields, 'most');
    const done = await limitQuestions(visit, { most, version: Number(textOf(fields, 'version') || 'none') });
    if (done.ok) redirect(303, `/organisations/${params.organisation}/team`);
    if (done.reason === 'not-allowed') error(404, 'not found');
    return fail(400, { errors: wrongIn(done, sentences), most });
  }
};
