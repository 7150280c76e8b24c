import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { ofKind } from '#domain/cases/leaf.ts';
import { sayDiscussed } from '#server/conversations/keep-understanding.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'understanding' }, (room) => ({
    ...headOf(room),
    now: ofKind(room.leaves, 'network-discussed').at(-1)?.content ?? null
  }));

const sentences = {
  'no-answer': m.wrong_no_choice,
  'no-words': m.conv_discussed_no_why,
  'words-too-long': m.wrong_words_too_long,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = { answer: textOf(fields, 'answer'), why: textOf(fields, 'why'), until: textOf(fields, 'until') };
    const done = await sayDiscussed(visit, { caseId: params.case, draft });
    if (done.ok) redirect(303, `${casePath(params)}/discussed`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
