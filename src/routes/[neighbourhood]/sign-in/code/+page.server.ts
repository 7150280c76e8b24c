import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf } from '#server/platform/form.ts';
import { signInWithCode } from '#server/sessions/sign-in-with-code.ts';
import { comeIn } from '../../come-in.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const { code } = fieldsOf(form);
    const typed = typeof code === 'string' ? code : '';
    const came = await signInWithCode(visit, { code: typed, from: locals.from, source: getClientAddress() });
    if (came.ok) return comeIn(cookies, { slug: visit.neighbourhood.slug, ...came.value, url });
    const sentences = { 'wrong-code': m.sign_in_wrong_code, 'too-often': m.sign_in_too_often };
    return fail(400, { errors: { code: sentences[came.reason]() }, code: typed.slice(0, 20) });
  }
};
