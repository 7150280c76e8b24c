import { m } from '#messages';
import type { AgreementReason } from '#domain/proxies/agreement.ts';
import type { Purpose } from '#domain/proxies/purpose.ts';

const names = {
  asks: m.purpose_asks,
  offers: m.purpose_offers,
  answers: m.purpose_answers,
  appointments: m.purpose_appointments
} satisfies Record<Purpose, () => string>;

const hints = {
  asks: m.purpose_asks_hint,
  offers: m.purpose_offers_hint,
  answers: m.purpose_answers_hint,
  appointments: m.purpose_appointments_hint
} satisfies Record<Purpose, () => string>;

/** What somebody may do for another, in a few words. */
export const purposeInWords = (purpose: Purpose): string => names[purpose]();

/** What that opens to who may do it. */
export const purposeHint = (purpose: Purpose): string => hints[purpose]();

const sentences = {
  'nothing-said': m.wrong_nothing_said,
  'no-channel': m.wrong_no_channel,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'no-end-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'not-for-young': m.age_no_proxy
} satisfies Record<AgreementReason | 'not-for-young', () => string>;

/** What is wrong with an agreement as it was filled in. */
export const agreementSentence = (reason: string): string =>
  reason in sentences ? sentences[reason as keyof typeof sentences]() : m.form_gone();
