import { yes, type No, type Yes } from '../result.ts';

/** Somebody who may not see me, as it was typed: a person one dealt with here, or what one knows of somebody. */
export type DraftShield = {
  /** The id of a person one dealt with; empty where it is somebody else. */
  readonly knownId: string;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
};
export type Shield = {
  readonly knownId: string | null;
  readonly firstName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postcode: string | null;
};
export type ShieldReason =
  'nothing-known' | 'name-too-long' | 'wrong-email' | 'wrong-phone' | 'wrong-postcode' | 'name-and-postcode';
export type ShieldErrors = Readonly<Partial<Record<keyof DraftShield, ShieldReason>>>;
export type ReadShield = Yes<Shield> | (No<'wrong-fields'> & { readonly errors: ShieldErrors });

/** So many people one may note; who needs more is helped by the coordinator. */
export const mostShields = 20;

/** What is known well enough to recognise somebody by: a person from here, a mail address, a number, or a name with a postcode. */
export function readShield(draft: DraftShield): ReadShield {
  const errors = Object.fromEntries(
    Object.entries(draft.knownId ? {} : wrongIn(draft)).filter(([, reason]) => reason !== null)
  ) as ShieldErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const { knownId, firstName, email, phone, postcode } = draft;
  if (knownId) return yes({ knownId, firstName: null, email: null, phone: null, postcode: null });
  return yes({
    knownId: null,
    firstName: firstName || null,
    email: email || null,
    phone: phone || null,
    postcode: postcode || null
  });
}

/** How one recognises who one noted: the first name, and what was known. */
export const labelOf = ({ firstName, email, phone, postcode }: Shield): string =>
  [firstName, email, phone, postcode].filter(Boolean).join(', ');

const mail = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]{2,}$/;
const number = /^\+?[\d ()-]{6,20}$/;
const place = /^[1-9]\d{3} ?[a-z]{2}$/i;

function wrongIn({ firstName, email, phone, postcode }: DraftShield): Record<string, ShieldReason | null> {
  const fits = (text: string, form: RegExp): boolean => text === '' || (text.length <= 254 && form.test(text));
  return {
    knownId: email || phone || postcode ? null : 'nothing-known',
    firstName: firstName.length > 60 ? 'name-too-long' : postcode && !firstName ? 'name-and-postcode' : null,
    email: fits(email, mail) ? null : 'wrong-email',
    phone: fits(phone, number) ? null : 'wrong-phone',
    postcode: fits(postcode, place) ? null : 'wrong-postcode'
  };
}
