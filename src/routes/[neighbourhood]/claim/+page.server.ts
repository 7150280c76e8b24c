import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askToClaim } from '#server/claims/ask-to-claim.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ isMember: locals.visit().person !== null });

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const fields = fieldsOf(form);
    const typed = {
      code: textOf(fields, 'code').slice(0, 60),
      email: textOf(fields, 'email'),
      age: textOf(fields, 'age')
    };
    const asked = await askToClaim(visit, { ...typed, browser: locals.browser, source: getClientAddress() });
    if (asked.ok) redirect(303, `/${visit.neighbourhood.slug}/sign-in/code`);
    const sentences = { 'no-age': m.wrong_no_choice, 'wrong-email': m.wrong_email, 'too-often': m.sign_in_too_often };
    const errors = wrongIn(asked, sentences);
    return fail(400, { errors, code: typed.code, age: typed.age.slice(0, 20), email: typed.email.slice(0, 300) });
  }
};
