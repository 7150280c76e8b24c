import { m } from '#messages';
import type { StepReason } from '#domain/plans/planning.ts';
import type { WhyNot } from '#domain/plans/who-may.ts';
import { whyNotInWords } from '../../../../../plan-words.ts';

const sentences = {
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  'recording-not-agreed': m.plans_not_agreed,
  closed: m.cases_is_closed,
  ended: m.form_gone
};

type Refusal = StepReason | WhyNot | 'closed' | 'ended';

/** Why something was not planned. */
export function refusalInWords(reason: Refusal, noWords: () => string = m.plans_step_no_words): string {
  if (reason === 'no-words') return noWords();
  return reason in sentences ? sentences[reason as keyof typeof sentences]() : whyNotInWords(reason as WhyNot);
}
