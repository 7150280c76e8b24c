import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { mayLead } from '#domain/workers/may.ts';
import type { WorkerErrors, WorkerReason } from '#domain/workers/registration.ts';
import { addWorker } from '#server/workers/add-worker.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongFieldsIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (!mayLead(locals.working().worker)) error(404, 'not found');
};

const sentences = {
  'no-name': m.wrong_no_name,
  'name-too-long': m.wrong_name_too_long,
  'wrong-email': m.wrong_email,
  'no-role': m.cases_team_no_role
} satisfies Record<WorkerReason, () => string>;

const inWords = (errors: WorkerErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const fields = fieldsOf(form, ['roles']);
    const roles = [fields['roles'] ?? []].flat();
    const typed = { name: textOf(fields, 'name'), email: textOf(fields, 'email'), roles };
    const added = await addWorker(visit, typed);
    if (added.ok) redirect(303, `/organisations/${params.organisation}/team`);
    if (added.reason === 'not-allowed') error(404, 'not found');
    const others = { 'email-known': { email: m.wrong_email_known() }, 'not-fresh': { form: m.second_too_old() } };
    const errors: Record<string, string> = 'errors' in added ? inWords(added.errors) : others[added.reason];
    return fail(400, { errors, values: { ...typed, email: typed.email.slice(0, 300) } });
  }
};
