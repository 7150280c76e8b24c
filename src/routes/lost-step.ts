import { fail, redirect } from '@sveltejs/kit';
import { showRecoveryCode } from '#server/factors/show-recovery-code.ts';
import { goingTo, keepToken, pathOf, waysOf } from './come-in.ts';
import { textsOf, type Asked, type Sent } from './factor-forms.ts';
import { factorErrors } from './factor-words.ts';

export const load = ({ locals, url }: Asked) => {
  const visit = locals.inside();
  const to = goingTo(visit, url);
  if (visit.session.heldRoles.length === 0) redirect(303, to);
  return { to, path: pathOf(visit), held: url.searchParams.get('held') };
};

export const actions = {
  default: async ({ request, locals, cookies, url }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const text = textsOf(form);
    const shown = await showRecoveryCode(visit, { code: text('code'), browser: locals.browser });
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: text('code').slice(0, 40) });
    keepToken(cookies, { visit, token: shown.value, url });
    // Whoever was in the middle of something goes on with it; others see how to come in the next time.
    redirect(303, url.searchParams.has('held') ? `${pathOf(visit)}/sign-in/again${url.search}` : waysOf(visit));
  }
};
