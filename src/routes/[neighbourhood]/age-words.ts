import { m } from '#messages';
import type { Age } from '#domain/ages/age.ts';
import type { ParentalConsentReason } from '#domain/ages/parental-consent.ts';

/** What somebody said about their age; what was not asked is said as that. */
export function ageInWords(age: Age | null): string {
  if (age === null) return m.age_not_asked();
  return age === 'younger' ? m.age_younger() : m.age_sixteen();
}

const sentences = {
  'no-choice': m.wrong_no_choice,
  'has-a-role': m.age_has_role,
  'no-name': m.wrong_no_name,
  'name-too-long': m.wrong_name_too_long,
  'wrong-phone': m.wrong_phone,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'too-old': m.age_paper_too_old
} satisfies Record<ParentalConsentReason | 'no-choice' | 'has-a-role', () => string>;

/** What is wrong with an answer or a paper as it was filled in. */
export const ageSentence = (reason: string): string =>
  reason in sentences ? sentences[reason as keyof typeof sentences]() : m.form_gone();
