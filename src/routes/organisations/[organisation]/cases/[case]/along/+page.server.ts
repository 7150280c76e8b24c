import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { lookTogether } from '#server/sessions/look-together.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'conversation' }, headOf);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const done = await lookTogether(visit, { caseId: params.case, code: textOf(fieldsOf(form), 'code') });
    if (done.ok) redirect(303, `${casePath(params)}/along/table`);
    if (done.reason === 'not-found') error(404, 'not found');
    return fail(400, { errors: { code: m.conv_along_no_code() } as Record<string, string> });
  }
};
