/** What two records of one person may have in common, as far as it is known; nothing else is compared. */
export type Traces = {
  readonly firstName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly cellId: string | null;
};
export type Likeness = 'same-phone' | 'same-mail' | 'same-name-and-place';

/** Why two may be the same person; null where nothing says so. A likeness is a hint for a person, never a decision. */
export function likenessOf(one: Traces, other: Traces): Likeness | null {
  if (isSame(numberOf(one.phone), numberOf(other.phone))) return 'same-phone';
  if (isSame(plain(one.email), plain(other.email))) return 'same-mail';
  const isNear = isSame(one.cellId, other.cellId);
  return isNear && isSame(plain(one.firstName), plain(other.firstName)) ? 'same-name-and-place' : null;
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

const plain = (text: string | null): string | null => text?.trim().toLowerCase() || null;

/** A phone number without how it is written, and without the land: its last nine digits. */
export function numberOf(phone: string | null): string | null {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  return digits.length < 6 ? null : digits.slice(-9);
}
