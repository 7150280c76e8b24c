import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { conversationsIn, pauseIn } from '#domain/conversations/conversation.ts';
import { beginConversation } from '#server/conversations/begin-conversation.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'conversation' }, (room) => {
    const { leaves, today } = knownIn(room);
    const all = conversationsIn(leaves);
    const current = all.at(-1);
    return {
      ...headOf(room),
      pause: pauseIn(leaves),
      today,
      currentId: current?.on === today && !current.isStopped ? current.id : null,
      earlier: all.toReversed().map(({ id, on }) => ({ id, on }))
    };
  });

const sentences = {
  'no-answer': m.wrong_no_choice,
  'stopped-today': m.conv_stopped_today,
  closed: m.cases_is_closed
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = { openedBy: textOf(fields, 'openedBy'), form: textOf(fields, 'form') };
    const done = await beginConversation(visit, { caseId: params.case, draft });
    if (done.ok) redirect(303, `${casePath(params)}/conversations/${done.value}`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft });
  }
};
