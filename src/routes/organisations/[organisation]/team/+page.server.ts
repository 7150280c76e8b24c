import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { changeWorkerRole, endWork } from '#server/workers/change-worker-role.ts';
import { workersHere } from '#server/workers/workers-here.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  const here = await workersHere(visit);
  if (!here.ok) error(404, 'not found');
  return { workers: here.value, me: visit.personId };
};

const sentences = {
  'last-lead': m.cases_team_last_lead,
  'not-yourself': m.cases_team_not_yourself,
  'no-such-role': m.form_gone,
  'not-fresh': m.second_too_old,
  'not-found': m.cases_team_last_role
};

type Asking = { request: Request; locals: App.Locals; params: { organisation: string } };

const changing =
  (how: 'give' | 'take') =>
  async ({ request, locals, params }: Asking) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const fields = fieldsOf(form);
    const personId = textOf(fields, 'person');
    const change = { personId, role: textOf(fields, 'role'), how };
    const changed = isId(personId) ? await changeWorkerRole(visit, change) : null;
    if (changed?.ok) redirect(303, `/organisations/${params.organisation}/team`);
    if (changed?.reason === 'not-allowed') error(404, 'not found');
    return fail(400, { errors: { form: sentences[changed?.reason ?? 'no-such-role']() } });
  };

export const actions: Actions = {
  give: changing('give'),
  take: changing('take'),
  end: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const personId = textOf(fieldsOf(form), 'person');
    const ended = isId(personId) ? await endWork(visit, personId) : null;
    if (!ended?.ok) error(404, 'not found');
    redirect(303, `/organisations/${params.organisation}/team`);
  }
};
