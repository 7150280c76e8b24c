import { error, fail, redirect } from '@sveltejs/kit';
import { cellsHere } from '#server/places/cells-here.ts';
import { keepCell } from '#server/places/keep-cell.ts';
import { cellDraft, cellErrors, directionChoices } from '../cell-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!(await cellsHere(locals.signedIn())).ok) error(404, 'not found');
  return { ways: directionChoices() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const values = cellDraft(form);
    const kept = await keepCell(visit, { cellId: null, draft: values });
    if (kept.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/areas/cells`);
    if (kept.reason !== 'wrong-fields') error(404, 'not found');
    return fail(400, { errors: cellErrors(kept.errors), values });
  }
};
