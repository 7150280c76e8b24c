import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { knownOf, type AnswerReason } from '#domain/needs/need.ts';
import { needFactNames } from '#domain/needs/need-kinds.ts';
import { answerNeed } from '#server/needs/change-need.ts';
import { fieldsOf, textOf, type Fields } from '#server/platform/form.ts';
import { versionIn } from '../../../case-page.ts';
import { needPath, seeNeed } from '../../need-page.ts';
import { wrongFieldsIn, wrongIn } from '../../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'needs', ({ need, today }) => ({
    answers: Object.fromEntries(knownOf(need.content, today).map(({ fact, answer }) => [fact, answer])),
    old: knownOf(need.content, today).flatMap(({ fact, isOld }) => (isOld ? [fact] : [])),
    reason: need.content.reason,
    arrangedOn: need.content.arrangedOn ?? ''
  }));

const sentences: Record<AnswerReason, () => string> = {
  'no-such-answer': m.wrong_no_choice,
  'no-reason': m.plans_no_reason,
  'no-date': m.wrong_no_date,
  'words-too-long': m.wrong_words_too_long
};

const answersIn = (fields: Fields): Record<string, string> =>
  Object.fromEntries(needFactNames.flatMap((fact) => (textOf(fields, fact) ? [[fact, textOf(fields, fact)]] : [])));

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = {
      answers: answersIn(fields),
      reason: textOf(fields, 'reason'),
      arrangedOn: textOf(fields, 'arrangedOn')
    };
    const at = { caseId: params.case, needId: params.need, version: versionIn(fields) };
    const done = await answerNeed(visit, at, draft);
    if (done.ok) redirect(303, needPath(params));
    const errors =
      'errors' in done
        ? wrongFieldsIn(done.errors, sentences)
        : wrongIn(done, { closed: m.cases_is_closed, 'changed-meanwhile': m.form_gone, ended: m.form_gone });
    return fail(400, { errors, ...draft });
  }
};
