import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { FollowUpReason } from '#domain/plans/look-back.ts';
import type { Ended } from '#domain/plans/step-kinds.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { endItem, releaseItem, sayHowItWent } from '#server/plans/end-item.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../wrong-words.ts';

type Asking = { readonly visit: CaseVisit; readonly form: FormData; readonly at: { caseId: string; itemId: string } };

const sentences: Record<FollowUpReason | 'closed', () => string> = {
  'no-answer': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  closed: m.cases_is_closed
};

const endings: readonly Ended['how'][] = ['done', 'did-not-work', 'withdrawn'];

/** Ends an item of a plan, or takes it back: one press of a button (R37). */
export async function endHere({ visit, form, at }: Asking, to: string) {
  const how = endings.find((one) => one === textOf(fieldsOf(form), 'how')) ?? 'withdrawn';
  const done = await endItem(visit, { ...at, how });
  if (!done.ok) error(404, 'not found');
  redirect(303, to);
}

/** Keeps how an item went (R33, R40). */
export async function wentHere({ visit, form, at }: Asking, to: string) {
  const fields = fieldsOf(form);
  const draft = {
    outcome: textOf(fields, 'outcome'),
    sideEffect: textOf(fields, 'sideEffect'),
    on: textOf(fields, 'on'),
    words: textOf(fields, 'words')
  };
  const done = await sayHowItWent(visit, { ...at, draft });
  if (done.ok) redirect(303, to);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, values: draft });
}

/** Lets exactly the chosen people know of an item (R39). */
export async function releaseHere({ visit, form, at }: Asking, to: string) {
  const personIds = fieldsOf(form, ['personIds'])['personIds'] as string[];
  const done = await releaseItem(visit, { ...at, personIds });
  if (done.ok) redirect(303, to);
  if (done.reason === 'not-found') error(404, 'not found');
  return fail(400, { errors: { form: m.cases_is_closed() } as Record<string, string>, values: undefined });
}
