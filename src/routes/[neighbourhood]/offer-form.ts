import type { DraftOffer } from '#domain/offers/offer.ts';

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** The lists among the fields of an offer. */
export const offerLists = ['categories', 'daypart'] as const;

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const list = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
};

/** What was typed until now as a draft of an offer; what is missing is empty. */
export const offerDraft = (fields: Fields): DraftOffer => ({
  categories: list(fields, 'categories'),
  words: text(fields, 'words'),
  dayparts: list(fields, 'daypart'),
  minutesAWeek: text(fields, 'minutesAWeek'),
  reachMetres: text(fields, 'reachMetres'),
  feeChoice: text(fields, 'feeChoice'),
  feeAmount: text(fields, 'feeAmount')
});

/** For whom it is typed and which offer it changes; empty where it is a new one of oneself. */
export const offerPurpose = (fields: Fields): { forPerson: string; offerId: string } => ({
  forPerson: text(fields, 'forPerson'),
  offerId: text(fields, 'offerId')
});

/** Only these fields are kept; whatever else was sent is not. */
export function only(fields: Fields, names: readonly string[]): Record<string, string | string[]> {
  const lists: readonly string[] = offerLists;
  return Object.fromEntries(
    names.map((name) => [name, lists.includes(name) ? list(fields, name) : text(fields, name)])
  );
}
