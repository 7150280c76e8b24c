import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { ConcernReason } from '#domain/concerns/concern.ts';
import { raiseConcern } from '#server/concerns/raise-concern.ts';
import { whomIDealtWith } from '#server/concerns/whom-i-dealt-with.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const match = url.searchParams.get('match');
  return whomIDealtWith(locals.signedIn(), isId(match) ? match : null);
};

const sentences = {
  'no-choice': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'too-often': m.wrong_concerns_too_often
} satisfies Record<ConcernReason | 'too-often', () => string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const text = (name: string) => textOf(fields, name);
    const values = { about: text('about'), words: text('words'), callHow: text('callHow'), mayCopy: text('mayCopy') };
    const raised = await raiseConcern(visit, { ...values, mayCopy: values.mayCopy === 'yes' });
    if (raised.ok) redirect(303, `/${visit.neighbourhood.slug}/concerns/${raised.value.id}`);
    const errors = wrongIn(raised, sentences);
    return fail(400, { errors, values });
  }
};
