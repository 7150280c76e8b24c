import { fail, redirect } from '@sveltejs/kit';
import { placesToChoose } from '#server/people/places-to-choose.ts';
import { registerPerson } from '#server/people/register-person.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { joinDraft, joinLists } from '../../../join-form.ts';
import { personErrors } from '../../../person-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ places: await placesToChoose(locals.coordinating()) });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const { draft } = joinDraft(fieldsOf(form, joinLists));
    const registered = await registerPerson(visit, draft);
    if (registered.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/people/${registered.value.id}`);
    return fail(400, { errors: personErrors(registered), values: draft });
  }
};
