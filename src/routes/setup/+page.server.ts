import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { FoundingErrors, FoundingReason } from '#domain/neighbourhoods/founding.ts';
import { sessionDays } from '#domain/sessions/sign-in.ts';
import { checkSetupKey } from '#server/installation/check-setup-key.ts';
import { setUpNeighbourhood } from '#server/installation/set-up-neighbourhood.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, getClientAddress }) => {
  const key = url.searchParams.get('key') ?? '';
  return { key, isOpen: await checkSetupKey(key, getClientAddress()) };
};

const sentences = {
  'no-name': m.setup_no_name,
  'name-too-long': m.wrong_name_too_long,
  'no-first-name': m.wrong_no_name,
  'wrong-email': m.wrong_email,
  'wrong-phone': m.wrong_phone,
  'not-agreed': m.wrong_not_agreed
} satisfies Record<FoundingReason, () => string>;

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const fields = fieldsOf(await request.formData());
    const key = text(fields, 'key');
    if (!(await checkSetupKey(key, getClientAddress()))) error(404, 'not found');
    const typed = {
      name: text(fields, 'name'),
      firstName: text(fields, 'firstName'),
      email: text(fields, 'email'),
      phone: text(fields, 'phone')
    };
    const agreed = text(fields, 'agreed') === 'yes';
    const done = await setUpNeighbourhood({
      key,
      draft: { ...typed, agreed },
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
    return fail(400, { errors: errorsOf(done), values: { ...typed, agreed } });
  }
};

type Refused = { readonly reason: string; readonly errors?: FoundingErrors };

function errorsOf(refused: Refused): Record<string, string> {
  if (refused.reason === 'name-taken') return { name: m.setup_name_taken() };
  if (refused.reason === 'wrong-key') return { form: m.form_gone() };
  return Object.fromEntries(
    Object.entries(refused.errors ?? {}).map(([field, reason]) => [field, sentences[reason]()])
  );
}
