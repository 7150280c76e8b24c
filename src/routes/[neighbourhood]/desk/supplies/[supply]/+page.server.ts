import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { answerSupply } from '#server/supplies/answer-supply.ts';
import { seeSupply } from '#server/supplies/see-supply.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.supply) ? await seeSupply(visit, params.supply) : null;
  if (!seen?.ok) error(404, 'not found');
  return { question: seen.value, today: dayIn(visit.neighbourhood.timezone, visit.now) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const fields = fieldsOf(form);
    const values = { answer: textOf(fields, 'answer'), expectedOn: textOf(fields, 'expectedOn') };
    const done = isId(params.supply) ? await answerSupply(visit, { id: params.supply, ...values }) : null;
    if (done?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/supplies/${params.supply}`);
    if (done?.reason !== 'wrong-fields') error(404, 'not found');
    const errors: Record<string, string> = {
      ...(done.errors.answer && { answer: m.wrong_no_choice() }),
      ...(done.errors.expectedOn && { expectedOn: m.sup_no_date() })
    };
    return fail(400, { errors, values });
  }
};
