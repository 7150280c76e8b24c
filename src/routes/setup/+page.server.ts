import { error, fail, redirect } from '@sveltejs/kit';
import { sessionDays } from '#domain/sessions/sign-in.ts';
import { checkSetupKey } from '#server/installation/check-setup-key.ts';
import { regionsToChoose } from '#server/installation/regions-to-choose.ts';
import { setUpNeighbourhood } from '#server/installation/set-up-neighbourhood.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { foundingErrors } from './founding-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, getClientAddress }) => {
  const key = url.searchParams.get('key') ?? '';
  const doors = await checkSetupKey(key, getClientAddress());
  const isOpen = doors.includes('neighbourhood');
  const around = isOpen ? (await regionsToChoose()).map(({ id, name }) => ({ id, name })) : [];
  return { key, isOpen, around, opensOrganisation: doors.includes('organisation') };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const fields = fieldsOf(await request.formData());
    const key = textOf(fields, 'key');
    if (!(await checkSetupKey(key, getClientAddress())).includes('neighbourhood')) error(404, 'not found');
    const typed = {
      name: textOf(fields, 'name'),
      firstName: textOf(fields, 'firstName'),
      email: textOf(fields, 'email'),
      phone: textOf(fields, 'phone')
    };
    const region = textOf(fields, 'region');
    const age = textOf(fields, 'age');
    const agreed = textOf(fields, 'agreed') === 'yes';
    const done = await setUpNeighbourhood({
      key,
      draft: { ...typed, age, agreed },
      region,
      from: locals.from,
      now: locals.now,
      locale: locals.locale
    });
    if (done.ok) {
      const { slug, token } = done.value;
      const secure = url.protocol === 'https:';
      cookies.set('session', token, {
        path: `/${slug}`,
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: sessionDays * 86_400
      });
      redirect(303, `/${slug}/sign-in/second?to=/${slug}/desk`);
    }
    return fail(400, { errors: foundingErrors(done), values: { ...typed, region, age, agreed } });
  }
};
