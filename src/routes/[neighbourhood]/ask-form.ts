import type { DraftAsk } from '#domain/asks/ask.ts';

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** The lists among the fields of an ask. */
export const askLists = ['daypart', 'ticked'] as const;

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const list = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
};

/** What was typed until now as a draft of an ask; what is missing is empty. */
export const askDraft = (fields: Fields): DraftAsk => ({
  words: text(fields, 'words'),
  category: text(fields, 'category'),
  rhythm: text(fields, 'rhythm'),
  onDate: text(fields, 'onDate'),
  dayparts: list(fields, 'daypart'),
  rather: text(fields, 'rather'),
  minutes: text(fields, 'minutes'),
  distancePreference: text(fields, 'distancePreference'),
  ticked: list(fields, 'ticked'),
  audience: text(fields, 'audience'),
  giveBack: text(fields, 'giveBack'),
  giveBackWords: text(fields, 'giveBackWords')
});

/** For whom it is typed, and which ask it changes as it was read then; empty where it is a new one of oneself. */
export const askPurpose = (fields: Fields): { forPerson: string; askId: string; version: string } => ({
  forPerson: text(fields, 'forPerson'),
  askId: text(fields, 'askId'),
  version: text(fields, 'version')
});

/** Only these fields are kept; whatever else was sent is not. */
export function only(fields: Fields, names: readonly string[]): Record<string, string | string[]> {
  const lists: readonly string[] = askLists;
  return Object.fromEntries(
    names.map((name) => [name, lists.includes(name) ? list(fields, name) : text(fields, name)])
  );
}
