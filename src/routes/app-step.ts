import { error, fail } from '@sveltejs/kit';
import { m } from '#messages';
import { offerCodeApp } from '#server/factors/offer-code-app.ts';
import { setUpCodeApp } from '#server/factors/set-up-code-app.ts';
import { keepToken, waysOf } from './come-in.ts';
import { textsOf, type Asked, type Sent } from './factor-forms.ts';
import { afterSetUp, beforeSetUp } from './factor-set-up.ts';
import { factorErrors } from './factor-words.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  if (visit.session.heldRoles.length === 0) error(404, 'not found');
  await beforeSetUp(visit, url);
  return { ways: waysOf(visit), offer: offerCodeApp(visit, { browser: locals.browser }) };
};

export const actions = {
  default: async ({ request, locals, cookies, url }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    if (visit.session.heldRoles.length === 0) error(404, 'not found');
    const text = textsOf(form);
    const { browser } = locals;
    const ticket = text('ticket');
    const done = await setUpCodeApp(visit, { ticket, code: text('code'), browser });
    if (done.ok) {
      keepToken(cookies, { visit, token: done.value, url });
      return afterSetUp(visit, url);
    }
    if (done.reason === 'not-fresh') await beforeSetUp(visit, url);
    const errors = done.reason === 'wrong-code' ? { code: m.app_wrong_code() } : factorErrors(done);
    return fail(400, { errors: errors as Record<string, string>, offer: offerCodeApp(visit, { browser, ticket }) });
  }
};
