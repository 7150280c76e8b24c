import { error, fail, redirect } from '@sveltejs/kit';
import { areasHere } from '#server/areas/areas-here.ts';
import { makeArea } from '#server/areas/make-area.ts';
import { areaChoices, areaDraft, areaErrors } from '../area-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await areasHere(locals.signedIn());
  if (!here.ok) error(404, 'not found');
  return { choices: areaChoices(here.value.care, here.value.cells, null) };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const values = areaDraft(form);
    const made = await makeArea(visit, values);
    if (made.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/areas`);
    if (made.reason === 'not-allowed') error(404, 'not found');
    return fail(400, { errors: areaErrors(made.errors), values });
  }
};
