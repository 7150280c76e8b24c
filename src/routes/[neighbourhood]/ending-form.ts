import { error } from '@sveltejs/kit';
import { m } from '#messages';
import type { Entry } from '#domain/endings/ending.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { sayEnding } from '#server/endings/say-ending.ts';

/** Keeps how an ask or offer ended, as its form says; answers the sentence for what is wrong, or null when it is kept. */
export async function keepEnding(
  visit: SignedIn,
  form: FormData,
  entry: Entry
): Promise<Record<string, string> | null> {
  const answer = form.get('ending');
  const said = await sayEnding(visit, { entry, answer: typeof answer === 'string' ? answer : '' });
  if (said.ok) return null;
  if (said.reason === 'not-found') error(404, 'not found');
  return said.reason === 'no-answer' ? { ending: m.wrong_no_choice() } : { form: m.form_gone() };
}
