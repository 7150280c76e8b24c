import { ageTyped, type Age } from '../ages/age.ts';
import { yes, type No, type Yes } from '../result.ts';

/** Somebody whom the coordinator writes down at the door or on the phone; fields as they were typed. */
export type DraftRegistration = {
  readonly firstName: string;
  /** Sixteen or older, or younger; chosen, never filled in beforehand. */
  readonly age: string;
  readonly reachBy: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly cellId: string;
  readonly languages: readonly string[];
  readonly agreed: boolean;
};
export type Registration = {
  readonly firstName: string;
  readonly age: Age;
  readonly reachBy: 'email' | 'phone' | 'coordinator';
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly cellId: string | null;
  readonly languages: readonly string[];
};
export type RegistrationReason =
  | 'no-name'
  | 'name-too-long'
  | 'no-age'
  | 'no-way-to-reach'
  | 'no-phone'
  | 'wrong-phone'
  | 'no-email'
  | 'wrong-email'
  | 'no-language'
  | 'not-agreed';
export type RegistrationErrors = Readonly<Partial<Record<keyof DraftRegistration, RegistrationReason>>>;

export type Registered = Yes<Registration> | (No<'wrong-fields'> & { readonly errors: RegistrationErrors });

/** Who may be written down: with a name, an answer about being sixteen, a way to be reached, a language and their own agreement. */
export function register(draft: DraftRegistration): Registered {
  const errors = wrongIn(draft);
  const [age, { reachBy }] = [ageTyped(draft.age), draft];
  if (Object.keys(errors).length > 0 || !isReach(reachBy) || !age) return { ok: false, reason: 'wrong-fields', errors };
  return yes({
    firstName: draft.firstName,
    age,
    reachBy,
    phone: draft.phone || null,
    email: draft.email.toLowerCase() || null,
    address: draft.address || null,
    cellId: draft.cellId || null,
    languages: draft.languages
  });
}

function wrongIn(draft: DraftRegistration): RegistrationErrors {
  return Object.fromEntries(
    Object.entries({
      firstName: wrongName(draft.firstName),
      age: ageTyped(draft.age) ? null : 'no-age',
      reachBy: isReach(draft.reachBy) ? null : 'no-way-to-reach',
      phone: wrongPhone(draft),
      email: wrongEmail(draft),
      languages: draft.languages.length > 0 ? null : 'no-language',
      agreed: draft.agreed ? null : 'not-agreed'
    }).filter(([, reason]) => reason !== null)
  ) as RegistrationErrors;
}

/** Whether this can be a telephone number, as people write it: at least six digits. */
export const isPhone = (text: string): boolean =>
  /^\+?[\d ()-]{6,20}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6;

/** Whether this can be a mail address. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]{2,}$/.test(text);

const isReach = (text: string): text is Registration['reachBy'] => ['email', 'phone', 'coordinator'].includes(text);

function wrongName(name: string): RegistrationReason | null {
  if (name === '') return 'no-name';
  return name.length > 60 ? 'name-too-long' : null;
}

function wrongPhone({ phone, reachBy }: DraftRegistration): RegistrationReason | null {
  if (phone === '') return reachBy === 'phone' ? 'no-phone' : null;
  return isPhone(phone) ? null : 'wrong-phone';
}

function wrongEmail({ email, reachBy }: DraftRegistration): RegistrationReason | null {
  if (email === '') return reachBy === 'email' ? 'no-email' : null;
  return isEmail(email) ? null : 'wrong-email';
}
