import { error, fail, redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { sessionDays } from '#domain/sessions/sign-in.ts';
import { checkSetupKey } from '#server/installation/check-setup-key.ts';
import { setUpOrganisation } from '#server/installation/set-up-organisation.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { foundingErrors } from '../founding-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, getClientAddress }) => {
  const key = url.searchParams.get('key') ?? '';
  return { key, isOpen: (await checkSetupKey(key, getClientAddress())).includes('organisation') };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const fields = fieldsOf(await request.formData());
    const key = textOf(fields, 'key');
    if (!(await checkSetupKey(key, getClientAddress())).includes('organisation')) error(404, 'not found');
    const typed = {
      name: textOf(fields, 'name'),
      firstName: textOf(fields, 'firstName'),
      email: textOf(fields, 'email'),
      phone: textOf(fields, 'phone')
    };
    const agreed = textOf(fields, 'agreed') === 'yes';
    const talks = textOf(fields, 'talks') === 'yes';
    const { now, locale, from } = locals;
    const done = await setUpOrganisation({ key, draft: { ...typed, agreed }, talks, from, now, locale });
    if (!done.ok) return fail(400, { errors: foundingErrors(done), values: { ...typed, agreed, talks } });
    const path = organisationPath(done.value.slug);
    const secure = url.protocol === 'https:';
    const maxAge = sessionDays * 86_400;
    cookies.set('session', done.value.token, { path, httpOnly: true, sameSite: 'lax', secure, maxAge });
    redirect(303, `${path}/sign-in/second?to=${path}/team`);
  }
};
