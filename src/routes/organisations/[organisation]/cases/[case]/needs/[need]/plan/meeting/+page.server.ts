import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { MeetingReason } from '#domain/plans/planning.ts';
import { whyNoMeeting } from '#domain/plans/who-may.ts';
import { askedIn, planMeeting } from '#server/plans/plan-step.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { needPath, seeNeed } from '../../../need-page.ts';
import { peopleToChoose } from '../people-to-choose.ts';
import { notPlannedIn } from '../refusals.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'plan', async ({ room, need }, tx) => {
    const asked = await askedIn(tx, room, need.id);
    return {
      isForbidden: asked.advised.advice.forbidden.includes('meeting'),
      ...peopleToChoose(asked, whyNoMeeting)
    };
  });

const sentences: Record<MeetingReason, () => string> = {
  'no-person': m.wrong_no_choice,
  'too-many': m.plans_meeting_many,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'no-time': m.plans_no_time,
  'no-place': m.plans_no_place,
  'words-too-long': m.wrong_words_too_long
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form, ['personIds']);
    const draft = {
      personIds: fields['personIds'] as string[],
      on: textOf(fields, 'on'),
      time: textOf(fields, 'time'),
      place: textOf(fields, 'place'),
      words: textOf(fields, 'words')
    };
    const done = await planMeeting(visit, { caseId: params.case, needId: params.need, draft });
    if (done.ok) redirect(303, `${needPath(params)}/plan`);
    const errors = notPlannedIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
