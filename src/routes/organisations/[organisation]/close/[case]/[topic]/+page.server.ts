import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isTopic } from '#domain/close-ones/leaf-kinds.ts';
import type { SayingReason } from '#domain/close-ones/saying.ts';
import { sayAsClose, takeBackAsClose } from '#server/close-ones/say-as-close.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import { closeAnswers, closeAsked } from '../../../close-words.ts';
import { closePath, seeClose, typedBefore } from '../../close-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await seeClose({ locals, params });
  const { topic } = params;
  if (!isTopic(topic) || page.isClosed) error(404, 'not found');
  return {
    topic,
    clientName: page.clientName,
    asked: closeAsked(topic),
    answers: closeAnswers(topic),
    ...typedBefore(page, topic)
  };
};

const sentences = {
  'no-words': m.close_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  closed: m.cases_is_closed
} satisfies Record<SayingReason | 'closed', () => string>;

type Params = { organisation: string; case: string; topic: string };
const at = ({ case: caseId, topic }: Params) => ({ caseId, topic });

export const actions: Actions = {
  say: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.close(form);
    const fields = fieldsOf(form, ['notOn']);
    const draft = {
      words: textOf(fields, 'words'),
      answer: textOf(fields, 'answer'),
      most: textOf(fields, 'most'),
      mayKnow: textOf(fields, 'mayKnow'),
      notOn: fields['notOn'] as string[]
    };
    const done = await sayAsClose(visit, { ...at(params), draft });
    if (done.ok) redirect(303, closePath(params));
    return fail(400, { errors: wrongIn(done, sentences), typed: draft });
  },
  rather: async ({ request, locals, params }) => {
    const visit = locals.close(await request.formData());
    const done = await sayAsClose(visit, { ...at(params), draft: 'rather-not' });
    return done.ok ? redirect(303, closePath(params)) : gone();
  },
  back: async ({ request, locals, params }) => {
    const visit = locals.close(await request.formData());
    const done = await takeBackAsClose(visit, at(params));
    return done.ok ? redirect(303, closePath(params)) : gone();
  }
};

const gone = () => fail(400, { errors: { form: m.form_gone() } as Record<string, string>, typed: null });
