import { error, fail, redirect } from '@sveltejs/kit';
import { homeOfPerson } from '#server/homes/home-of-person.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { changeContact } from '#server/profiles/change-contact.ts';
import { myPage } from '#server/profiles/my-page.ts';
import { personErrors } from '../../person-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const found = await myPage(locals.signedIn());
  if (!found.ok) error(404, 'not found');
  const { reachBy, phone, address, languages, locale } = found.value.me;
  const home = await homeOfPerson(locals.signedIn(), locals.signedIn().personId);
  return {
    isHomeSealed: home.ok && home.value.sealed !== null,
    values: { reachBy, phone: phone ?? '', address: address ?? '', languages, locale }
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = await locals.freshly(form);
    const fields = fieldsOf(form, ['languages']);
    const text = (name: string) => textOf(fields, name);
    const languages = (fields['languages'] as string[]).filter((one) => /^[a-z]{2,3}$/.test(one));
    const values = {
      reachBy: text('reachBy') as 'email',
      phone: text('phone'),
      address: text('address').slice(0, 200),
      languages,
      locale: text('locale')
    };
    const changed = await changeContact(visit, values);
    if (changed.ok) redirect(303, `/${visit.neighbourhood.slug}/me?kept`);
    return fail(400, { errors: personErrors(changed), values });
  }
};
