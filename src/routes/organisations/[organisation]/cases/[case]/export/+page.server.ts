import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { takeMapOut } from '#server/exports/take-map-out.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'export' }, (room) =>
    room.ground === 'emergency' ? error(404, 'not found') : headOf(room)
  );

const sentences = {
  'no-reason': m.exp_no_reason,
  'words-too-long': m.wrong_words_too_long,
  'no-choice': m.wrong_no_choice,
  'not-fresh': m.second_too_old,
  closed: m.cases_is_closed
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const fields = fieldsOf(form);
    const values = { reason: textOf(fields, 'reason'), names: textOf(fields, 'names') };
    const taken = await takeMapOut(visit, { caseId: params.case, draft: values });
    if (taken.ok) redirect(303, `${casePath(params)}/export/${taken.value.id}`);
    if (taken.reason === 'not-found' || taken.reason === 'only-for-an-emergency') error(404, 'not found');
    const errors: Record<string, string> = { [taken.field ?? 'form']: sentences[taken.reason]() };
    return fail(400, { errors, values });
  }
};
