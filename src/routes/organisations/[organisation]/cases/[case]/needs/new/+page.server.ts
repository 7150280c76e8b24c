import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { NeedReason } from '#domain/needs/need.ts';
import { postNeed } from '#server/needs/post-need.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../../case-page.ts';
import { wrongIn } from '../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'needs' }, headOf);

const sentences = {
  'no-words': m.plans_need_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-task': m.wrong_no_choice,
  ended: m.form_gone,
  closed: m.cases_is_closed
} satisfies Record<NeedReason | 'closed', () => string>;

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = { words: textOf(fields, 'words'), task: textOf(fields, 'task') };
    const done = await postNeed(visit, { caseId: params.case, draft });
    if (done.ok) redirect(303, `${casePath(params)}/needs/${done.value}`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
