import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { wayTo } from '#domain/places/cell.ts';
import { cellsHere } from '#server/places/cells-here.ts';
import { keepCell } from '#server/places/keep-cell.ts';
import { removeCell } from '#server/places/remove-cell.ts';
import { isId } from '#server/platform/ids.ts';
import { cellDraft, cellErrors, directionChoices } from '../cell-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const here = await cellsHere(visit);
  const cell = here.ok ? here.value.find(({ id }) => id === params.cell) : null;
  if (!cell) error(404, 'not found');
  const { direction, metres } = wayTo(cell, visit.neighbourhood.centre);
  const { name, addresses, postcodes } = cell;
  const numbers = { addresses: String(addresses), metres: String(metres) };
  return { values: { name, direction, ...numbers, postcodes: postcodes.join(', ') }, ways: directionChoices() };
};

export const actions: Actions = {
  change: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.cell)) error(404, 'not found');
    const values = cellDraft(form);
    const kept = await keepCell(visit, { cellId: params.cell, draft: values });
    if (kept.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/areas/cells`);
    if (kept.reason !== 'wrong-fields') error(404, 'not found');
    return fail(400, { errors: cellErrors(kept.errors), values });
  },
  remove: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const removed = isId(params.cell) ? await removeCell(visit, params.cell) : null;
    if (removed?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/areas/cells`);
    if (removed?.reason !== 'lived-in') error(404, 'not found');
    const errors: Record<string, string> = { form: m.cell_lived_in() };
    return fail(400, { errors, values: null });
  }
};
