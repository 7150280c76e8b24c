import { fail, redirect } from '@sveltejs/kit';
import { showRecoveryCode } from '#server/factors/show-recovery-code.ts';
import { keepToken, ownPath } from '../../../come-in.ts';
import { textsOf } from '../../../factor-forms.ts';
import { factorErrors } from '../../../factor-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { neighbourhood, session } = locals.signedIn();
  const to = ownPath(neighbourhood.slug, url.searchParams.get('to')) ?? `/${neighbourhood.slug}/today`;
  if (session.heldRoles.length === 0) redirect(303, to);
  return { to, held: url.searchParams.get('held') };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const text = textsOf(form);
    const { slug } = visit.neighbourhood;
    const shown = await showRecoveryCode(visit, { code: text('code'), browser: locals.browser });
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: text('code').slice(0, 40) });
    keepToken(cookies, { slug, token: shown.value, url });
    // Whoever was in the middle of something goes on with it; others see how to come in the next time.
    const again = url.searchParams.has('held') ? `/sign-in/again${url.search}` : '/me/sign-in';
    redirect(303, `/${slug}${again}`);
  }
};
