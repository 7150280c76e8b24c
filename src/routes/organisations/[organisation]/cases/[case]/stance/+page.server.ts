import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { clientFacts } from '#domain/conversations/client-facts.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { sayStance } from '#server/conversations/say-of-client.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'conversation' }, (room) => ({
    ...headOf(room),
    stance: clientFacts(knownIn(room)).value('networkStance')
  }));

const sentences = {
  'no-answer': m.wrong_no_choice,
  'not-talked-over': m.conv_stance_not_talked,
  'no-step': m.conv_stance_no_step,
  'words-too-long': m.wrong_words_too_long,
  'recording-not-agreed': m.conv_not_recorded,
  closed: m.cases_is_closed
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form, ['reasons']);
    const text = (name: string) => textOf(fields, name);
    const reasons = fields['reasons'] as string[];
    const draft = {
      ...{ stance: text('stance'), talkedOver: text('talkedOver'), step: text('step') },
      ...{ reasons, words: text('words') }
    };
    const done = await sayStance(visit, { caseId: params.case, draft });
    if (done.ok) redirect(303, `${casePath(params)}/conversations`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
