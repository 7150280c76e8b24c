import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { answerQuestion } from '#server/conversations/answer-question.ts';
import { noteDoubt } from '#server/conversations/note-doubt.ts';
import { offerQuestion } from '#server/conversations/offer-question.ts';
import { pauseConversation, resumeConversation, stopConversation } from '#server/conversations/stop-conversation.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../../case-page.ts';
import { besideTalk, talkOf } from '../../talk.ts';
import { wrongIn } from '../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'conversation' }, (room) => {
    const talk = talkOf(room, params.conversation) ?? error(404, 'not found');
    return { ...headOf(room), ...talk, beside: besideTalk(room, params.conversation) };
  });

const sentences = {
  'no-words': m.conv_answer_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-past': m.conv_pause_later,
  'answered-already': m.conv_answered,
  'paused-already': m.conv_paused_already,
  'not-paused': m.form_gone,
  'not-yet': m.conv_resume_not_yet,
  'recording-not-agreed': m.conv_not_recorded,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const at = { caseId: params.case, conversationId: params.conversation };
  return { visit: locals.working(form), at, text: (name: string) => textOf(fields, name) };
}

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };
type Typed = { words?: string; dilemma?: string; by?: string; why?: string; until?: string };

function answer(done: Done, { params }: RequestEvent, typed: Typed = {}) {
  if (done.ok) redirect(303, `${casePath(params)}/conversations/${params.conversation}`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, typed, reason: done.reason });
}

export const actions: Actions = {
  offer: async (event) => {
    const { visit, at, text } = await asked(event);
    const done = await offerQuestion(visit, { ...at, question: text('question'), aboutId: text('aboutId') });
    if (done.ok || done.reason === 'not-found')
      return answer(done.ok ? { ok: true } : { ...done, reason: 'not-found' }, event);
    const errors: Record<string, string> = { form: m.conv_question_gone() };
    return fail(400, { errors, typed: {} as Typed, reason: done.reason });
  },
  answer: async (event) => {
    const { visit, at, text } = await asked(event);
    const words = text('words');
    const draft = { words, empty: text('empty') };
    return answer(await answerQuestion(visit, { ...at, offeredId: text('offeredId'), draft }), event, { words });
  },
  stop: async (event) => {
    const { visit, at } = await asked(event);
    return answer(await stopConversation(visit, at), event);
  },
  pause: async (event) => {
    const { visit, at, text } = await asked(event);
    const draft = { by: text('by'), why: text('why'), until: text('until') };
    return answer(await pauseConversation(visit, { ...at, draft }), event, draft);
  },
  resume: async (event) => {
    const { visit, at, text } = await asked(event);
    return answer(await resumeConversation(visit, { ...at, how: text('how') }), event);
  },
  dilemma: async (event) => {
    const { visit, at, text } = await asked(event);
    const dilemma = text('dilemma');
    return answer(await noteDoubt(visit, { ...at, words: dilemma }), event, { dilemma });
  }
};
