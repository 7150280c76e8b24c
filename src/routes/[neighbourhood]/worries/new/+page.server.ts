import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { whomIDealtWith } from '#server/concerns/whom-i-dealt-with.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { raiseWorry } from '#server/worries/raise-worry.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const match = url.searchParams.get('match');
  const dealt = await whomIDealtWith(locals.signedIn(), isId(match) ? match : null);
  return { ...dealt, isTold: url.searchParams.has('told') };
};

const sentences = {
  'no-choice': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'too-often': m.wrong_concerns_too_often
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const values = { about: textOf(fields, 'about'), words: textOf(fields, 'words') };
    const raised = await raiseWorry(visit, values);
    if (raised.ok) redirect(303, `/${visit.neighbourhood.slug}/worries/new?told`);
    const errors = wrongIn(raised, sentences);
    return fail(400, { errors, values });
  }
};
