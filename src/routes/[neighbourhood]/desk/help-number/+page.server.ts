import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { HelpNumberReason } from '#domain/roles/help-number.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { keepHelpNumber } from '#server/roles/keep-help-number.ts';
import { myHelpNumber } from '#server/roles/my-help-number.ts';
import { wrongFieldsIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const mine = await myHelpNumber(locals.coordinating());
  if (!mine.ok) error(404, 'not found');
  const values = { phone: mine.value?.phone ?? '', email: mine.value?.email ?? '' };
  return { values, isKept: url.searchParams.has('kept') };
};

const sentences = { 'wrong-phone': m.wrong_phone, 'wrong-email': m.wrong_email } satisfies Record<
  HelpNumberReason,
  () => string
>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const fields = fieldsOf(form);
    const text = (name: string) => textOf(fields, name);
    const values = { phone: text('phone'), email: text('email') };
    const kept = await keepHelpNumber(visit, values);
    if (kept.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/help-number?kept`);
    if (kept.reason !== 'wrong-fields') error(404, 'not found');
    const errors: Record<string, string> = wrongFieldsIn(kept.errors, sentences);
    return fail(400, { errors, values });
  }
};
