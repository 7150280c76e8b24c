import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { EndingReason } from '#domain/needs/need.ts';
import { endNeed } from '#server/needs/change-need.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { versionIn } from '../../../case-page.ts';
import { needPath, seeNeed } from '../../need-page.ts';
import { wrongIn } from '../../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => seeNeed(event, 'needs', () => ({}));

const sentences = {
  'no-answer': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  ended: m.form_gone,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
} satisfies Record<EndingReason | 'changed-meanwhile' | 'closed', () => string>;

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = { how: textOf(fields, 'how'), words: textOf(fields, 'words') };
    const at = { caseId: params.case, needId: params.need, version: versionIn(fields) };
    const done = await endNeed(visit, at, draft);
    if (done.ok) redirect(303, needPath(params));
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
