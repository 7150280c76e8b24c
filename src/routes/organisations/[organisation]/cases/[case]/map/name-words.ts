import { m } from '#messages';
import type { NameReason } from '#domain/networks/note.ts';
import { privateWordsIn } from '#domain/networks/private-words.ts';
import { privateInWords } from './said-words.ts';

type Refused = NameReason | 'closed' | 'recording-not-agreed' | 'changed-meanwhile';

const sentences: Readonly<Record<Exclude<Refused, 'looks-private'>, () => string>> = {
  'no-name': m.cases_no_name,
  'name-too-long': m.wrong_name_too_long,
  closed: m.cases_is_closed,
  'recording-not-agreed': m.net_ask_first,
  'changed-meanwhile': m.form_gone
};
const aboutForm = new Set<Refused>(['closed', 'recording-not-agreed', 'changed-meanwhile']);

/** Why somebody was not put on the map by this name, beside the field it is about. */
export function nameRefused(reason: Refused, name: string) {
  const isPrivate = reason === 'looks-private';
  const words = isPrivate ? privateInWords(privateWordsIn(name)) : sentences[reason]();
  const errors: Record<string, string> = { [aboutForm.has(reason) ? 'form' : 'name']: words };
  return { errors, isPrivate };
}
