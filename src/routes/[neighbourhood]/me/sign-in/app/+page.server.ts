import { error, fail } from '@sveltejs/kit';
import { m } from '#messages';
import { offerCodeApp } from '#server/factors/offer-code-app.ts';
import { setUpCodeApp } from '#server/factors/set-up-code-app.ts';
import { keepToken } from '../../../come-in.ts';
import { textsOf } from '../../../factor-forms.ts';
import { afterSetUp, beforeSetUp } from '../../../factor-set-up.ts';
import { factorErrors } from '../../../factor-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  if (visit.session.heldRoles.length === 0) error(404, 'not found');
  await beforeSetUp(visit, url);
  return { offer: offerCodeApp(visit, { browser: locals.browser }) };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (visit.session.heldRoles.length === 0) error(404, 'not found');
    const text = textsOf(form);
    const { browser } = locals;
    const ticket = text('ticket');
    const done = await setUpCodeApp(visit, { ticket, code: text('code'), browser });
    if (done.ok) {
      keepToken(cookies, { slug: visit.neighbourhood.slug, token: done.value, url });
      return afterSetUp(visit, url);
    }
    if (done.reason === 'not-fresh') await beforeSetUp(visit, url);
    const errors = done.reason === 'wrong-code' ? { code: m.app_wrong_code() } : factorErrors(done);
    return fail(400, { errors: errors as Record<string, string>, offer: offerCodeApp(visit, { browser, ticket }) });
  }
};
