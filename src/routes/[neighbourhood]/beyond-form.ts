import { error } from '@sveltejs/kit';
import { m } from '#messages';
import type { SignedIn } from '#domain/visits/visit.ts';
import { sayBeyond } from '#server/sharings/say-beyond.ts';

type Entry = { readonly what: 'ask' | 'offer'; readonly id: string };

/** Keeps whether this may go beyond the own neighbourhood; a sentence where nothing was chosen. */
export async function keepBeyond(
  visit: SignedIn,
  form: FormData,
  entry: Entry
): Promise<Record<string, string> | null> {
  const said = await sayBeyond(visit, { ...entry, answer: String(form.get('beyond') ?? '') });
  if (said.ok) return null;
  if (said.reason === 'not-found') error(404, 'not found');
  return { beyond: m.wrong_no_choice() };
}
