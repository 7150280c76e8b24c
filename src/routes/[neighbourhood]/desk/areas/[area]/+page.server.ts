import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { changeArea } from '#server/areas/change-area.ts';
import { removeArea } from '#server/areas/remove-area.ts';
import { seeArea } from '#server/areas/see-area.ts';
import { isId } from '#server/platform/ids.ts';
import { areaChoices, areaDraft, areaErrors } from '../area-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = isId(params.area) ? await seeArea(locals.signedIn(), params.area) : null;
  if (!seen?.ok) error(404, 'not found');
  const { values, version, care, cells } = seen.value;
  return { values, version, choices: areaChoices(care, cells, params.area) };
};

export const actions: Actions = {
  change: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.area)) error(404, 'not found');
    const values = areaDraft(form);
    const version = Number(form.get('version')) || 0;
    const changed = await changeArea(visit, { areaId: params.area, version, draft: values });
    if (changed.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/areas`);
    if (changed.reason === 'wrong-fields') return fail(400, { errors: areaErrors(changed.errors), values });
    if (changed.reason !== 'changed-meanwhile') error(404, 'not found');
    const errors: Record<string, string> = { form: m.settings_meanwhile() };
    return fail(400, { errors, values });
  },
  remove: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const removed = isId(params.area) ? await removeArea(visit, params.area) : null;
    if (!removed?.ok) error(404, 'not found');
    redirect(303, `/${visit.neighbourhood.slug}/desk/areas`);
  }
};
