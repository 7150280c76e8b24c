import { m } from '#messages';
import type { IntakeErrors } from '#domain/intakes/intake.ts';
import { sentencesFor } from '../../ask-words.ts';
import { personErrors } from '../../person-words.ts';

type Refused = { readonly reason: string; readonly field?: string; readonly errors?: IntakeErrors };

const sentences: Readonly<Record<string, () => string>> = {
  'nothing-said': m.intake_nothing_said,
  'too-many': m.ask_too_many,
  'parent-first': m.age_intake_first,
  'too-much': m.wrong_words_too_long,
  elsewhere: m.intake_elsewhere
};

// On one screen with the ask, the same sentence twice would not say which of the two it is about.
const ofOffer = {
  'no-category': m.intake_wrong_likes,
  'no-dayparts': m.intake_wrong_free,
  'no-minutes': m.intake_wrong_week,
  'words-too-long': m.intake_wrong_offer_long
};

/** The sentences beside the fields of an intake that is not right yet. */
export function intakeErrors(refused: Refused): Record<string, string> {
  if (refused.errors) return allErrors(refused.errors);
  if (refused.reason === 'choose-who') return { who: m.intake_choose_who() };
  if (refused.reason === 'email-known' || refused.reason === 'unknown-place')
    return personErrors({ reason: refused.reason, ...(refused.field && { field: refused.field }) });
  return { [refused.field ?? 'form']: (sentences[refused.reason] ?? m.form_gone)() };
}

function allErrors({ person, ask, offer }: IntakeErrors): Record<string, string> {
  const { words, daypart, ...others } = sentencesFor(offer, ofOffer);
  const { firstName, ...whoElse } = personErrors({ reason: 'wrong-fields', errors: person });
  // In the order of the screen: who, the ask, the offer, and how to reach somebody.
  return {
    ...(firstName && { firstName }),
    ...sentencesFor(ask),
    ...(words && { offerWords: words }),
    ...others,
    ...(daypart && { offerDaypart: daypart }),
    ...whoElse
  };
}
