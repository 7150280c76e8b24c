import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { askForPage } from '#server/close-ones/ask-for-page.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { client } = locals.caseVisit();
  return { code: (url.searchParams.get('code') ?? '').slice(0, 60), isClose: client?.isClose ?? false };
};

const sentences = { 'wrong-email': m.wrong_email, 'too-often': m.sign_in_too_often };

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.caseVisit(form);
    const fields = fieldsOf(form);
    const typed = { code: textOf(fields, 'code').slice(0, 60), email: textOf(fields, 'email') };
    const asked = await askForPage(visit, { ...typed, browser: locals.browser, source: getClientAddress() });
    if (asked.ok) redirect(303, `${organisationPath(visit.organisation.slug)}/sign-in/code`);
    return fail(400, { errors: wrongIn(asked, sentences), code: typed.code, email: typed.email.slice(0, 300) });
  }
};
