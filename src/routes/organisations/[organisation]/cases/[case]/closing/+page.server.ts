import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { ClosingErrors, ClosingReason } from '#domain/cases/cover.ts';
import { itemsIn } from '#domain/plans/plan.ts';
import { closeCase, reopenCase } from '#server/cases/close-case.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../case-page.ts';
import { wrongFieldsIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'closing' }, (room) => ({
    ...headOf(room),
    // R77: what still runs is talked over before the end.
    runs: itemsIn(room.leaves).some(({ kind, content }) => kind === 'agreement' && content.ended === null)
  }));

const sentences = {
  'no-answer': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'words-too-long': m.wrong_words_too_long,
  closed: m.cases_is_closed
} satisfies Record<ClosingReason, () => string>;

const inWords = (errors: ClosingErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

export const actions: Actions = {
  close: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = {
      because: textOf(fields, 'because'),
      isYouth: textOf(fields, 'isYouth'),
      afterwards: textOf(fields, 'afterwards'),
      afterwardsOn: textOf(fields, 'afterwardsOn'),
      words: textOf(fields, 'words')
    };
    const done = await closeCase(visit, { caseId: params.case, version: versionIn(fields), draft });
    if (done.ok) redirect(303, casePath(params));
    if (done.reason === 'not-found') error(404, 'not found');
    const errors = 'errors' in done ? inWords(done.errors) : { form: m.form_gone() };
    return fail(400, { errors, values: draft });
  },
  reopen: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const done = await reopenCase(visit, { caseId: params.case, version: versionIn(fieldsOf(form)) });
    if (done.ok) redirect(303, casePath(params));
    if (done.reason === 'not-found') error(404, 'not found');
    return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
  }
};
