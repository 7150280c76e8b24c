import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'recording' }, (room) => ({
    ...headOf(room),
    recording: room.cover.recording
  }));

const sentences = { 'no-answer': m.wrong_no_choice, closed: m.cases_is_closed, 'changed-meanwhile': m.form_gone };

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const answer = textOf(fields, 'answer');
    const done = await answerRecording(visit, { caseId: params.case, version: versionIn(fields), answer });
    if (done.ok) redirect(303, casePath(params));
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, answer });
  }
};
