import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { clientFacts } from '#domain/conversations/client-facts.ts';
import type { OwnFact } from '#domain/networks/facts.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { sayOfClient } from '#server/conversations/say-of-client.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath } from './case-page.ts';
import { wrongIn } from '../../../../wrong-words.ts';

/** What is known of these facts now: by fact a value, or in which way it is not known. */
export const answersOf = (room: OpenCase, facts: readonly OwnFact[]): Record<string, string> => {
  const { answer } = clientFacts(knownIn(room));
  return Object.fromEntries(facts.map((fact) => [fact, answer(fact)]));
};

const sentences = {
  'no-such-answer': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'recording-not-agreed': m.conv_not_recorded,
  closed: m.cases_is_closed
};

type Event = {
  readonly request: Request;
  readonly locals: App.Locals;
  readonly params: { organisation: string; case: string };
};
type Asking = { readonly facts: readonly OwnFact[]; readonly to: string };

/** Keeps what a form says of these facts; what was left open stays open. */
export async function keepOwnFacts({ request, locals, params }: Event, { facts, to }: Asking) {
  const form = await request.formData();
  const visit = locals.working(form);
  const fields = fieldsOf(form);
  const given = facts.filter((fact) => textOf(fields, fact) !== '');
  const answers = Object.fromEntries(given.map((fact) => [fact, textOf(fields, fact)]));
  const words = Object.fromEntries(given.map((fact) => [fact, textOf(fields, `${fact}-words`)]));
  const done = await sayOfClient(visit, { caseId: params.case, answers, words });
  if (done.ok) redirect(303, `${casePath(params)}/${to}`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, answers: answers as Record<string, string>, words: words as Record<string, string> });
}
