import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { assignCase } from '#server/relations/assign-case.ts';
import { casesToAssign } from '#server/relations/cases-to-assign.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  const seen = await casesToAssign(visit);
  if (!seen.ok) error(404, 'not found');
  const { cases, socialWorkers } = seen.value;
  const others = socialWorkers.filter(({ id }) => id !== visit.personId);
  return { cases, workers: others.map(({ id, name }) => ({ value: id, label: name })) };
};

const sentences = {
  'not-found': m.wrong_no_choice,
  'not-fresh': m.second_too_old,
  'not-yourself': m.cases_assign_not_yourself,
  'works-on-it': m.cases_assign_works_on_it
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const fields = fieldsOf(form);
    const caseId = textOf(fields, 'case');
    const done = await assignCase(visit, { caseId, personId: textOf(fields, 'personId') });
    if (done.ok) redirect(303, `/organisations/${params.organisation}/team/cases`);
    if (done.reason === 'not-allowed') error(404, 'not found');
    return fail(400, { errors: { form: sentences[done.reason]() } as Record<string, string>, caseId });
  }
};
