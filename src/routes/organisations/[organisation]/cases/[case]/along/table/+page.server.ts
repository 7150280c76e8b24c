import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { answerQuestion } from '#server/conversations/answer-question.ts';
import { stopConversation } from '#server/conversations/stop-conversation.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { leaveTogether } from '#server/sessions/look-together.ts';
import { casePath } from '../../case-page.ts';
import { tableOf } from '../../talk.ts';
import { wrongIn } from '../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = await seeCase(locals.along(), { caseId: params.case, part: 'along' }, tableOf);
  return seen.ok ? seen.value : error(404, 'not found');
};

const sentences = {
  'no-words': m.conv_answer_no_words,
  'words-too-long': m.wrong_words_too_long,
  'answered-already': m.conv_answered,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const text = (name: string) => textOf(fields, name);
  return { visit: locals.along(form), at: { caseId: params.case, conversationId: text('conversationId') }, text };
}

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

function answer(done: Done, { params }: RequestEvent, words = '') {
  if (done.ok) redirect(303, `${casePath(params)}/along/table`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, words });
}

export const actions: Actions = {
  answer: async (event) => {
    const { visit, at, text } = await asked(event);
    const words = text('words');
    const draft = { words, empty: text('empty') };
    return answer(await answerQuestion(visit, { ...at, offeredId: text('offeredId'), draft }), event, words);
  },
  stop: async (event) => {
    const { visit, at } = await asked(event);
    return answer(await stopConversation(visit, at), event);
  },
  leave: async (event) => {
    const { visit, text } = await asked(event);
    const left = await leaveTogether(visit, text('code'));
    const value = left.ok && left.value;
    if (value === 'left') redirect(303, `${casePath(event.params)}/conversations`);
    if (value === 'signed-out') redirect(303, `${organisationPath(visit.organisation.slug)}/sign-in`);
    return fail(400, { errors: { code: m.conv_along_wrong_code() } as Record<string, string>, words: '' });
  }
};
