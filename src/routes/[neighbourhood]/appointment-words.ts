import { m } from '#messages';
import type { AppointmentReason } from '#domain/appointments/appointment.ts';

const sentences = {
  'no-date': m.wrong_no_date,
  'no-time': m.wrong_no_time,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'place-too-long': m.wrong_words_too_long
} satisfies Record<AppointmentReason, () => string>;

const isAboutMoment = (reason: string): reason is AppointmentReason => reason in sentences;

/** The sentence for what is wrong with a moment to meet, by field. */
export const appointmentErrors = ({ reason, field }: { reason: string; field?: string }): Record<string, string> =>
  isAboutMoment(reason)
    ? { [field ?? 'form']: sentences[reason]() }
    : { form: reason === 'changed-since' ? m.form_changed_since() : m.form_gone() };
