import { error } from '@sveltejs/kit';
import { m } from '#messages';
import type { StepReason } from '#domain/plans/planning.ts';
import type { WhyNot } from '#domain/plans/who-may.ts';
import { whyNotInWords } from '../../../../../plan-words.ts';
import { wrongFieldsIn } from '../../../../../../../wrong-words.ts';

const sentences = {
  'no-words': m.plans_step_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  'recording-not-agreed': m.plans_not_agreed,
  closed: m.cases_is_closed,
  ended: m.form_gone
};

type Refusal = StepReason | WhyNot | 'closed' | 'ended';
type Refused<Reason extends string> =
  | { readonly reason: Refusal | 'not-found'; readonly field?: string }
  | { readonly reason: 'wrong-fields'; readonly errors: Readonly<Partial<Record<string, Reason>>> };

const refusalInWords = (reason: Refusal): string =>
  reason in sentences ? sentences[reason as keyof typeof sentences]() : whyNotInWords(reason as WhyNot);

/** Why something was not planned, by field; `ofFields` says what may be wrong with the fields of its own form. */
export function notPlannedIn<Reason extends string>(
  refused: Refused<Reason>,
  ofFields: Readonly<Record<Reason, () => string>>
): Record<string, string> {
  if ('errors' in refused) return wrongFieldsIn(refused.errors, ofFields);
  const { reason, field = 'form' } = refused;
  if (reason === 'not-found') error(404, 'not found');
  return { [field]: refusalInWords(reason) };
}
