import { isPhone } from '../people/registration.ts';
import { emailKeyOf } from '../sessions/sign-in.ts';
import { yes, type No, type Yes } from '../result.ts';

/** How neighbours reach a coordinator, as it is typed; both may stay empty. */
export type DraftHelpNumber = { readonly phone: string; readonly email: string };
export type HelpNumberReason = 'wrong-phone' | 'wrong-email';
export type HelpNumberErrors = Readonly<Partial<Record<keyof DraftHelpNumber, HelpNumberReason>>>;
export type ReadHelpNumber =
  | Yes<{ readonly phone: string | null; readonly email: string | null }>
  | (No<'wrong-fields'> & { readonly errors: HelpNumberErrors });

/** Reads a phone number and a mail address that may be shown to everybody, or says by field what is not right yet. */
export function readHelpNumber({ phone, email }: DraftHelpNumber): ReadHelpNumber {
  const errors: HelpNumberErrors = {
    ...(phone === '' || isPhone(phone) ? {} : { phone: 'wrong-phone' }),
    ...(email === '' || emailKeyOf(email) ? {} : { email: 'wrong-email' })
  };
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({ phone: phone || null, email: email || null });
}
