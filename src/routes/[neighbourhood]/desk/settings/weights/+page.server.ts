import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { pointsOf, settable, type DraftPoints, type Points } from '#domain/matching/set-weights.ts';
import { weights as standard } from '#domain/matching/weights.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { changeWeights } from '#server/matching/change-weights.ts';
import { weightsHere } from '#server/matching/weights-here.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const here = await weightsHere(visit);
  if (!here.ok) error(404, 'not found');
  const { points, version, changedAt, mayChange } = here.value;
  const changedOn = changedAt && dayIn(visit.neighbourhood.timezone, changedAt);
  const begins = pointsOf(standard);
  return { values: typed(points), points, begins, version, changedOn, mayChange, isKept: url.searchParams.has('kept') };
};

const typed = (points: Points): DraftPoints => draftOf((name) => String(points[name]));

const draftOf = (value: (name: keyof DraftPoints) => string): DraftPoints =>
  Object.fromEntries(settable.map((name) => [name, value(name)])) as DraftPoints;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const values = draftOf((name) => textOf(fields, name));
    const changed = await changeWeights(visit, values, Number(fields['version']) || 0);
    if (changed.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/settings/weights?kept`);
    if (changed.reason === 'not-allowed') error(404, 'not found');
    if (changed.reason === 'wrong-fields') {
      const errors = Object.fromEntries(Object.keys(changed.errors).map((name) => [name, m.weights_wrong()]));
      return fail(400, { errors, values });
    }
    const errors: Record<string, string> = { form: m.weights_meanwhile() };
    return fail(400, { errors, values: null });
  }
};
