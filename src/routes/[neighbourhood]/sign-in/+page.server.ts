import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { lookAlongKeys } from '#domain/example/look-along.ts';
import { lookAlong } from '#server/example/look-along.ts';
import { exampleOrganisation } from '#server/organisations/list-organisations.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { askToSignIn } from '#server/sessions/ask-to-sign-in.ts';
import { signInWithPasskey } from '#server/sessions/sign-in-with-passkey.ts';
import { comeIn, ownPath } from '../come-in.ts';
import { textsOf } from '../factor-forms.ts';
import { factorErrors } from '../factor-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.visit();
  const { neighbourhood } = visit;
  return {
    to: ownPath(neighbourhood.slug, url.searchParams.get('to')) ?? '',
    along: neighbourhood.isExample ? lookAlongKeys : [],
    atTheTable: neighbourhood.isExample ? await exampleOrganisation() : null,
    joinsOpenly: neighbourhood.joinsOpenly,
    offer: await offerPasskey(visit, 'enter', locals.browser)
  };
};

export const actions: Actions = {
  ask: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const { email, to } = fieldsOf(form);
    const typed = typeof email === 'string' ? email : '';
    const { slug } = visit.neighbourhood;
    const goTo = ownPath(slug, typeof to === 'string' ? to : null);
    const asked = await askToSignIn(visit, { email: typed, browser: locals.browser, source: getClientAddress(), goTo });
    if (asked.ok) redirect(303, `/${slug}/sign-in/code`);
    const sentences = { 'wrong-email': m.wrong_email, 'too-often': m.sign_in_too_often };
    return fail(400, { errors: { email: sentences[asked.reason]() }, email: typed.slice(0, 300) });
  },
  passkey: async ({ request, locals, cookies, url, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const text = textsOf(form);
    const answer = { ticket: text('ticket'), words: text('answer'), from: locals.from, source: getClientAddress() };
    const came = await signInWithPasskey(visit, answer);
    if (!came.ok) return fail(400, { errors: factorErrors(came), email: '' });
    const { slug } = visit.neighbourhood;
    return comeIn(cookies, { slug, token: came.value, goTo: ownPath(slug, text('to')), url });
  },
  along: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const along = await lookAlong(visit, { key: String(form.get('who') ?? ''), from: locals.from });
    if (!along.ok) return fail(400, { errors: { form: m.form_gone() }, email: '' });
    const { slug } = visit.neighbourhood;
    const goTo = ownPath(slug, String(form.get('to') ?? ''));
    return comeIn(cookies, { slug, token: along.value, goTo, url });
  }
};
