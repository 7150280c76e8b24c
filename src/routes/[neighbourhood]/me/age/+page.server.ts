import { error, fail, redirect } from '@sveltejs/kit';
import { seeAge } from '#server/ages/see-age.ts';
import { tellOwnAge } from '#server/ages/tell-own-age.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { ageSentence } from '../../age-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.signedIn();
  const seen = await seeAge(visit, visit.personId);
  return seen.ok ? seen.value : error(404, 'not found');
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const age = textOf(fieldsOf(form), 'age');
    const told = await tellOwnAge(visit, age);
    if (told.ok) redirect(303, `/${visit.neighbourhood.slug}/me/age`);
    const errors: Record<string, string> = { [told.field ?? 'form']: ageSentence(told.reason) };
    return fail(400, { errors, age: age.slice(0, 20) });
  }
};
