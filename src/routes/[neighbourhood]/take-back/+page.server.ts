import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { takeBackWithCode } from '#server/releases/take-back-with-code.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  locals.visit();
  return { isDone: url.searchParams.has('done') };
};

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const code = textOf(fieldsOf(form), 'code').slice(0, 60);
    const taken = await takeBackWithCode(visit, { code, source: getClientAddress() });
    if (taken.ok) redirect(303, `/${visit.neighbourhood.slug}/take-back?done`);
    const errors: Record<string, string> =
      taken.reason === 'gone' ? { code: m.rel_back_unknown() } : { form: m.sign_in_too_often() };
    return fail(400, { errors, code });
  }
};
