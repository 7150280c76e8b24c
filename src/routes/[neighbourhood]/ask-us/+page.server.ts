import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { publicAskDays, type PublicAskErrors, type PublicAskReason } from '#domain/public-asks/public-ask.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { leavePublicAsk } from '#server/public-asks/leave-public-ask.ts';
import { wrongFieldsIn } from '../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  locals.visit();
  return { isLeft: url.searchParams.has('left'), days: publicAskDays };
};

const sentences = {
  'no-name': m.wrong_no_name,
  'name-too-long': m.wrong_name_too_long,
  'no-reach': m.wrong_no_reach_back,
  'wrong-reach': m.wrong_reach_back,
  'no-words': m.wrong_no_words,
  'words-too-long': m.wrong_words_too_long
} satisfies Record<PublicAskReason, () => string>;

const sentencesFor = (errors: PublicAskErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const fields = fieldsOf(form);
    const values = {
      firstName: textOf(fields, 'firstName'),
      reach: textOf(fields, 'reach'),
      words: textOf(fields, 'words')
    };
    const left = await leavePublicAsk(visit, { ...values, source: getClientAddress() });
    if (left.ok) redirect(303, `/${visit.neighbourhood.slug}/ask-us?left`);
    if (left.reason === 'wrong-fields') return fail(400, { errors: sentencesFor(left.errors), values });
    const { phone } = visit.neighbourhood.help;
    const tooMany = phone ? m.ask_us_too_many_call({ phone }) : m.ask_us_too_many();
    return fail(429, { errors: { form: tooMany } as Record<string, string>, values });
  }
};
