import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { conversationsIn, pauseIn } from '#domain/conversations/conversation.ts';
import { pauseAtHome, resumeAtHome, stopConversation } from '#server/conversations/stop-conversation.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import { minePath, seeMine, todayAt } from '../../mine-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'conversation' }, (room) => {
    const today = todayAt(room);
    const now = conversationsIn(room.leaves).findLast(({ on }) => on === today);
    const pause = pauseIn(room.leaves);
    return {
      conversationId: now && !now.isStopped ? now.id : null,
      isStoppedToday: now?.isStopped ?? false,
      pause: pause && { until: pause.until, why: pause.why }
    };
  });

const sentences = {
  'no-answer': m.form_gone,
  'no-date': m.wrong_no_date,
  'in-the-past': m.conv_pause_later,
  'words-too-long': m.wrong_words_too_long,
  'paused-already': m.conv_paused_already,
  'not-paused': m.form_gone,
  'not-yet': m.form_gone,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  return { visit: locals.mine(form), caseId: params.case, text: (name: string) => textOf(fields, name) };
}

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

function answer(done: Done, { params }: RequestEvent, typed = { why: '', until: '' }) {
  if (done.ok) redirect(303, `${minePath(params)}/talk`);
  return fail(400, { errors: wrongIn(done, sentences), typed });
}

export const actions: Actions = {
  stop: async (event) => {
    const { visit, caseId, text } = await asked(event);
    return answer(await stopConversation(visit, { caseId, conversationId: text('conversationId') }), event);
  },
  pause: async (event) => {
    const { visit, caseId, text } = await asked(event);
    const draft = { why: text('why'), until: text('until') };
    return answer(await pauseAtHome(visit, { caseId, draft }), event, draft);
  },
  resume: async (event) => {
    const { visit, caseId } = await asked(event);
    return answer(await resumeAtHome(visit, { caseId }), event);
  }
};
