import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { signInWithCode } from '#server/sessions/sign-in-with-code.ts';
import { comeIn, pathOf } from './come-in.ts';
import { textsOf, type Asked, type Sent } from './factor-forms.ts';

export const load = ({ locals }: Asked) => ({ path: pathOf(locals.atDoor()) });

export const actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }: Sent) => {
    const form = await request.formData();
    const visit = locals.atDoor(form);
    const typed = textsOf(form)('code');
    const came = await signInWithCode(visit, { code: typed, from: locals.from, source: getClientAddress() });
    if (came.ok) return comeIn(cookies, { visit, ...came.value, url });
    const sentences = { 'wrong-code': m.sign_in_wrong_code, 'too-often': m.sign_in_too_often };
    return fail(400, { errors: { code: sentences[came.reason]() }, code: typed.slice(0, 20) });
  }
};
