import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { seeSignInLink } from '#server/sessions/see-sign-in-link.ts';
import { signInWithLink } from '#server/sessions/sign-in-with-link.ts';
import { comeIn, pathOf } from './come-in.ts';
import type { Asked, Sent } from './factor-forms.ts';

type At = { readonly params: { readonly secret: string } };

export const load = async ({ locals, params }: Asked & At) => {
  const visit = locals.atDoor();
  return {
    path: pathOf(visit),
    seen: await seeSignInLink(visit, { secret: params.secret, browser: locals.browser })
  };
};

export const actions = {
  default: async ({ request, locals, params, cookies, url }: Sent & At) => {
    const visit = locals.atDoor(await request.formData());
    const came = await signInWithLink(visit, { secret: params.secret, from: locals.from });
    if (came.ok) return comeIn(cookies, { visit, ...came.value, url });
    return fail(400, { errors: { form: m.sign_in_old() } });
  }
};
