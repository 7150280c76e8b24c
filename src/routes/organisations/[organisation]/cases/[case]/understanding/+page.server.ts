import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { ofKind } from '#domain/cases/leaf.ts';
import { isStillHard } from '#domain/conversations/said.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { keepUnderstanding, sayHard, understandingIn } from '#server/conversations/keep-understanding.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'understanding' }, (room) => {
    const { today } = knownIn(room);
    const { version: fieldsVersion, ...fields } = understandingIn(room);
    return {
      ...headOf(room),
      fields,
      fieldsVersion,
      hard: ofKind(room.leaves, 'hard-now').flatMap(({ id, content }) =>
        isStillHard(content, today) ? [{ id, ...content }] : []
      )
    };
  });

const sentences = {
  'no-words': m.conv_hard_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const text = (name: string) => textOf(fields, name);
  const typed = {
    ...{ matters: text('matters'), strengths: text('strengths'), obstacles: text('obstacles'), wanted: text('wanted') },
    ...{ hard: text('hard'), until: text('until'), strength: text('strength') }
  };
  return { visit: locals.working(form), typed, caseId: params.case, version: versionIn(fields) };
}

type Typed = Awaited<ReturnType<typeof asked>>['typed'];
type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

function answer(done: Done, { params }: RequestEvent, typed: Typed) {
  if (done.ok) redirect(303, `${casePath(params)}/understanding`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, typed });
}

export const actions: Actions = {
  keep: async (event) => {
    const { visit, typed, caseId, version } = await asked(event);
    const { matters, strengths, obstacles, wanted } = typed;
    const draft = { matters, strengths, obstacles, wanted };
    return answer(await keepUnderstanding(visit, { caseId, draft, version }), event, typed);
  },
  hard: async (event) => {
    const { visit, typed, caseId } = await asked(event);
    return answer(await sayHard(visit, { caseId, draft: typed }), event, typed);
  }
};
