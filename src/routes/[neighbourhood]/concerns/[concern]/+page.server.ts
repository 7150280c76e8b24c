import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { answerConcern } from '#server/concerns/answer-concern.ts';
import { concernForMe } from '#server/concerns/concern-for-me.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = isId(params.concern) ? await concernForMe(locals.signedIn(), params.concern) : null;
  if (!seen?.ok) error(404, 'not found');
  return { concern: seen.value };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.concern)) error(404, 'not found');
    const words = String(fieldsOf(form)['words'] ?? '');
    const answered = await answerConcern(visit, { id: params.concern, words });
    if (answered.ok) redirect(303, `/${visit.neighbourhood.slug}/concerns/${params.concern}`);
    if (answered.reason === 'not-found') error(404, 'not found');
    const sentences = {
      'says-nothing': m.wrong_says_nothing,
      'words-too-long': m.wrong_words_too_long,
      gone: m.form_gone
    };
    const errors = wrongIn(answered, sentences);
    return fail(400, { errors, words });
  }
};
