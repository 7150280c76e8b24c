import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isAdministrator } from '#domain/people/actor.ts';
import { changeRole } from '#server/roles/change-role.ts';
import { rolesHere } from '#server/roles/roles-here.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const named = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 60);
  const here = await rolesHere(locals.signedIn(), named);
  if (!here.ok) error(404, 'not found');
  return { ...here.value, named };
};

const sentences: Readonly<Record<string, () => string>> = {
  'last-administrator': m.roles_last,
  'not-for-young': m.age_no_role
};

const changing =
  (how: 'give' | 'take') =>
  async ({ request, locals }: { request: Request; locals: App.Locals }) => {
    const form = await request.formData();
    if (!isAdministrator(locals.signedIn().person)) error(404, 'not found');
    const visit = await locals.freshly(form);
    const personId = form.get('person');
    const changed = isId(personId)
      ? await changeRole(visit, { personId, role: String(form.get('role') ?? ''), how })
      : null;
    if (changed?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/roles`);
    if (changed?.reason === 'not-allowed') error(404, 'not found');
    const sentence = changed ? (sentences[changed.reason] ?? m.form_gone)() : m.form_gone();
    return fail(400, { errors: { form: sentence } });
  };

export const actions: Actions = { give: changing('give'), take: changing('take') };
