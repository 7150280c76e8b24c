import { m } from '#messages';
import type { FoundingErrors, FoundingReason } from '#domain/neighbourhoods/founding.ts';

const sentences = {
  'no-name': m.setup_no_name,
  'name-too-long': m.wrong_name_too_long,
  'no-first-name': m.wrong_no_name,
  'wrong-email': m.wrong_email,
  'wrong-phone': m.wrong_phone,
  'not-agreed': m.wrong_not_agreed,
  'no-age': m.wrong_no_choice,
  'too-young': m.setup_too_young
} satisfies Record<FoundingReason, () => string>;

type Refused = { readonly reason: string; readonly errors?: FoundingErrors };

// As they stand on the page.
const fields = ['name', 'firstName', 'email', 'phone', 'age', 'agreed'] as const;

/** A sentence per field of what is not right yet. */
export function foundingErrors(refused: Refused): Record<string, string> {
  if (refused.reason === 'name-taken') return { name: m.setup_name_taken() };
  if (refused.reason === 'no-region') return { region: m.setup_no_region() };
  if (refused.reason === 'wrong-key') return { form: m.form_gone() };
  return Object.fromEntries(
    fields.flatMap((field) => {
      const reason = refused.errors?.[field];
      return reason ? [[field, sentences[reason]()]] : [];
    })
  );
}
