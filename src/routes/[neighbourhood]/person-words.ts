import { m } from '#messages';
import { getLocale } from '#locale';
import type { RegistrationErrors, RegistrationReason } from '#domain/people/registration.ts';
import type { Choice } from '#ui/choice.ts';

const sentences = {
  'no-name': m.wrong_no_name,
  'name-too-long': m.wrong_name_too_long,
  'no-age': m.wrong_no_choice,
  'no-way-to-reach': m.wrong_no_way_to_reach,
  'no-phone': m.wrong_no_phone,
  'wrong-phone': m.wrong_phone,
  'no-email': m.wrong_no_email,
  'wrong-email': m.wrong_email,
  'no-language': m.wrong_no_language,
  'not-agreed': m.wrong_not_agreed
} satisfies Record<RegistrationReason, () => string>;

type Refused = { readonly reason: string; readonly field?: string; readonly errors?: RegistrationErrors };

/** The sentences beside the fields of somebody who is written down or joins. */
export function personErrors({ reason, field, errors }: Refused): Record<string, string> {
  if (errors) return Object.fromEntries(Object.entries(errors).map(([name, one]) => [name, sentences[one!]()]));
  if (reason === 'email-known') return { email: m.wrong_email_known() };
  if (reason === 'unknown-place') return { [field ?? 'cellId']: m.wrong_place() };
  return { form: m.form_gone() };
}

/** The languages that people here speak most, each by its own name and in the language of the page. */
const languages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'fa', 'so', 'es', 'fr', 'de', 'zh', 'pap', 'ber', 'ku'];

export function languagesToChoose(): Choice[] {
  return languages.map((code) => {
    const own = nameIn(code, code);
    const label = languageName(code);
    return own === label || own === code ? { value: code, label } : { value: code, label, hint: own };
  });
}

const nameIn = (locale: string, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;

/** A language by its name in the language of the page; one that is a family of languages has no name of its own. */
export const languageName = (code: string): string =>
  code === 'ber' ? m.language_berber() : nameIn(getLocale(), code);

export const waysToReach = (): Choice[] => [
  { value: 'email', label: m.reach_by_email() },
  { value: 'phone', label: m.reach_by_phone() },
  { value: 'coordinator', label: m.reach_by_coordinator(), hint: m.reach_by_coordinator_hint() }
];
