import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { AgreementReason } from '#domain/plans/agreement.ts';
import { whyNoTask } from '#domain/plans/who-may.ts';
import { askedIn, makeAgreement } from '#server/plans/plan-step.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { rhythmsToChoose } from '../../../../../../plan-words.ts';
import { needPath, seeNeed } from '../../../need-page.ts';
import { peopleToChoose } from '../people-to-choose.ts';
import { notPlannedIn } from '../refusals.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'plan', async ({ room, need }, tx) => {
    const asked = await askedIn(tx, room, need.id);
    return {
      ...peopleToChoose(asked, whyNoTask),
      meetFirst: asked.advised.advice.also.includes('get-together')
    };
  });

const sentences: Record<AgreementReason, () => string> = {
  'no-person': m.wrong_no_choice,
  'no-words': m.plans_step_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'no-time': m.plans_no_time,
  'ends-before': m.plans_ends_before,
  'no-stop': m.plans_no_stop,
  'talk-first': m.plans_talk_first
};

const texts = ['personId', 'words', 'rhythm', 'time', 'startsOn', 'endsOn', 'howToStop', 'talked'] as const;

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form, ['weekdays']);
    const weekdays = fields['weekdays'] as string[];
    const typed = Object.fromEntries(texts.map((name) => [name, textOf(fields, name)])) as Record<
      (typeof texts)[number],
      string
    >;
    const { every = '', step = '' } =
      Object.entries(rhythmsToChoose).find(([name]) => name === typed.rhythm)?.[1] ?? {};
    const draft = { ...typed, every, step, weekdays };
    const done = await makeAgreement(visit, { caseId: params.case, needId: params.need, draft });
    if (done.ok) redirect(303, `${needPath(params)}/plan`);
    const errors = Object.fromEntries(
      Object.entries(notPlannedIn(done, sentences)).map(([field, why]) => [field === 'every' ? 'rhythm' : field, why])
    );
    return fail(400, { errors, values: { ...typed, weekdays } });
  }
};
