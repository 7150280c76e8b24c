import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { seeSignInLink } from '#server/sessions/see-sign-in-link.ts';
import { signInWithLink } from '#server/sessions/sign-in-with-link.ts';
import { comeIn } from '../../../come-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  seen: await seeSignInLink(locals.visit(), { secret: params.secret, browser: locals.browser })
});

export const actions: Actions = {
  default: async ({ request, locals, params, cookies, url }) => {
    const visit = locals.visit(await request.formData());
    const came = await signInWithLink(visit, { secret: params.secret, from: locals.from });
    if (came.ok) return comeIn(cookies, { slug: visit.neighbourhood.slug, ...came.value, url });
    return fail(400, { errors: { form: m.sign_in_old() } });
  }
};
