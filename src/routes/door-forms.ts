import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askToSignIn } from '#server/sessions/ask-to-sign-in.ts';
import { signInWithPasskey } from '#server/sessions/sign-in-with-passkey.ts';
import { comeIn, ownPath, pathOf } from './come-in.ts';
import { textsOf, type Sent } from './factor-forms.ts';
import { factorErrors } from './factor-words.ts';

const sentences = { 'wrong-email': m.wrong_email, 'too-often': m.sign_in_too_often };

/** The two ways of coming in at a door: asking for a letter, or with a passkey. */
export const doorForms = {
  ask: async ({ request, locals, getClientAddress }: Sent) => {
    const form = await request.formData();
    const visit = locals.atDoor(form);
    const text = textsOf(form);
    const email = text('email');
    const goTo = ownPath(visit, text('to'));
    const asked = await askToSignIn(visit, { email, browser: locals.browser, source: getClientAddress(), goTo });
    if (asked.ok) redirect(303, `${pathOf(visit)}/sign-in/code`);
    return fail(400, { errors: { email: sentences[asked.reason]() }, email: email.slice(0, 300) });
  },
  passkey: async ({ request, locals, cookies, url, getClientAddress }: Sent) => {
    const form = await request.formData();
    const visit = locals.atDoor(form);
    const text = textsOf(form);
    const answer = { ticket: text('ticket'), words: text('answer'), from: locals.from, source: getClientAddress() };
    const came = await signInWithPasskey(visit, answer);
    if (!came.ok) return fail(400, { errors: factorErrors(came), email: '' });
    return comeIn(cookies, { visit, token: came.value, goTo: ownPath(visit, text('to')), url });
  }
};
