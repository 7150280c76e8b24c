import { ageTyped } from '../ages/age.ts';
import { isPhone } from '../people/registration.ts';
import { emailKeyOf } from '../sessions/sign-in.ts';
import { yes, type No, type Yes } from '../result.ts';
import { slugOf } from './slug.ts';

/** A new neighbourhood as it is typed, with the person who founds and coordinates it. */
export type DraftFounding = {
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string;
  readonly agreed: boolean;
};
/** A neighbourhood asks of its founder what it asks of everybody: sixteen or older, or younger. */
export type DraftNeighbourhood = DraftFounding & { readonly age: string };
export type Founding = {
  readonly name: string;
  readonly slug: string;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string | null;
};
export type FoundingReason =
  'no-name' | 'name-too-long' | 'no-first-name' | 'wrong-email' | 'wrong-phone' | 'not-agreed' | 'no-age' | 'too-young';
export type FoundingErrors = Readonly<Partial<Record<keyof DraftNeighbourhood, FoundingReason>>>;
export type ReadFounding = Yes<Founding> | (No<'wrong-fields'> & { readonly errors: FoundingErrors });

/** Reads a founding, or says by field what is not right yet. */
export function readFounding(draft: DraftFounding): ReadFounding {
  const slug = slugOf(draft.name);
  const email = emailKeyOf(draft.email);
  const wrong: [keyof DraftFounding, FoundingReason | null][] = [
    ['name', wrongName(draft.name, slug)],
    ['firstName', draft.firstName.length >= 1 && draft.firstName.length <= 60 ? null : 'no-first-name'],
    ['email', email ? null : 'wrong-email'],
    ['phone', wrongPhone(draft.phone)],
    ['agreed', draft.agreed ? null : 'not-agreed']
  ];
  const errors = Object.fromEntries(wrong.filter(([, reason]) => reason !== null)) as FoundingErrors;
  if (!slug || !email || Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({ name: draft.name, slug, firstName: draft.firstName, email, phone: draft.phone || null });
}

/** The same of a neighbourhood; its founder coordinates, and whoever has a role is sixteen or older. */
export function readNeighbourhood(draft: DraftNeighbourhood): ReadFounding {
  const read = readFounding(draft);
  const age = ageTyped(draft.age);
  if (age === 'sixteen') return read;
  const errors: FoundingErrors = { ...(read.ok ? {} : read.errors), age: age ? 'too-young' : 'no-age' };
  return { ok: false, reason: 'wrong-fields', errors };
}

function wrongName(name: string, slug: string | null): FoundingReason | null {
  if (name.length > 80) return 'name-too-long';
  return slug ? null : 'no-name';
}

const wrongPhone = (phone: string): FoundingReason | null => (phone === '' || isPhone(phone) ? null : 'wrong-phone');
