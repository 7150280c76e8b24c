import { fail, redirect } from '@sveltejs/kit';
import type { DraftRegistration } from '#domain/people/registration.ts';
import { placesToChoose } from '#server/people/places-to-choose.ts';
import { registerPerson } from '#server/people/register-person.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import { personErrors } from '../../../person-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ places: await placesToChoose(locals.coordinating()) });

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const draftOf = (fields: Fields): DraftRegistration => ({
  firstName: text(fields, 'firstName'),
  reachBy: text(fields, 'reachBy'),
  phone: text(fields, 'phone'),
  email: text(fields, 'email'),
  address: text(fields, 'address').slice(0, 200),
  cellId: text(fields, 'cellId'),
  languages: (fields['languages'] as string[]).filter((one) => /^[a-z]{2,3}$/.test(one)),
  agreed: text(fields, 'agreed') === 'yes'
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const draft = draftOf(fieldsOf(form, ['languages']));
    const registered = await registerPerson(visit, draft);
    if (registered.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/people/${registered.value.id}`);
    return fail(400, { errors: personErrors(registered), values: draft });
  }
};
