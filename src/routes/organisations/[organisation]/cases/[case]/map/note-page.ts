import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { emptyReasons } from '#domain/advice/vocabulary.ts';
import { valuesFor, type AroundFact } from '#domain/networks/facts.ts';
import type { Known } from '#domain/networks/fold.ts';
import type { DraftObservation, NoteReason } from '#domain/networks/note.ts';
import type { PrivateWord } from '#domain/networks/private-words.ts';
import { noteObservation } from '#server/networks/note-observation.ts';
import { takeBack } from '#server/networks/take-back.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { emptyInWords, valueInWords } from '../../../around-words.ts';
import { privateInWords, saidInWords } from './said-words.ts';

type Kind = AroundFact | 'terms';
type Names = { readonly name: string; readonly client: string };

/** The cards for a fact: its values, and the four ways of not knowing. None is chosen beforehand. */
export function choicesFor(kind: Kind): readonly { value: string; label: string }[] {
  const values = valuesFor(kind === 'terms' ? 'pair' : 'person', kind);
  // A yes is a yes for one need; without a need only a no says something (R38).
  const offered = kind === 'mayAsk' ? values.filter((value) => value === 'no') : values;
  return [
    ...offered.map((value) => ({ value, label: valueInWords(kind, value) })),
    ...emptyReasons.map((reason) => ({ value: reason as string, label: emptyInWords[reason]() }))
  ];
}

/** What was said before about it, newest first. */
export const historyOf = (kind: Kind, known: Known | null, names: Names) =>
  (known?.said ?? []).map((one) => saidInWords(kind, one, names));

const sentences = {
  'no-answer': m.wrong_no_choice,
  'no-source': m.net_no_source,
  'not-in-person': m.net_not_in_person,
  'no-reason': m.net_no_reason,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'ends-before': m.net_ends_before,
  'words-too-long': m.wrong_words_too_long,
  closed: m.cases_is_closed,
  'recording-not-agreed': m.net_ask_first
} satisfies Record<Exclude<NoteReason, 'looks-private'> | 'closed' | 'recording-not-agreed', () => string>;

type Event = { readonly request: Request; readonly locals: App.Locals };
type About = Pick<DraftObservation, 'about' | 'withId' | 'fact'> & { readonly caseId: string; readonly back: string };

/** Notes what the form says, and goes back to whoever it is about. */
export async function note({ request, locals }: Event, { caseId, back, ...about }: About) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const typed = {
    answer: textOf(fields, 'answer'),
    source: textOf(fields, 'source'),
    mayKnow: textOf(fields, 'mayKnow'),
    on: textOf(fields, 'on'),
    until: textOf(fields, 'until'),
    words: textOf(fields, 'words')
  };
  const isLookedAt = textOf(fields, 'isLookedAt') === 'yes';
  const draft = { ...about, ...typed, needId: null, isLookedAt };
  const done = await noteObservation(locals.working(form), { caseId, draft });
  if (done.ok) redirect(303, back);
  if (done.reason === 'not-found') error(404, 'not found');
  if (done.reason !== 'wrong-fields') return fail(400, { typed, isPrivate: false, errors: sayForm(done.reason) });
  const reasons = Object.values(done.errors);
  return fail(400, {
    typed,
    isPrivate: reasons.includes('looks-private'),
    errors: say(done.errors, done.privateWords)
  });
}

const sayForm = (reason: 'closed' | 'recording-not-agreed'): Record<string, string> => ({ form: sentences[reason]() });

const say = (errors: Readonly<Record<string, NoteReason>>, found: readonly PrivateWord[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([field, reason]) => [
      field,
      reason === 'looks-private' ? privateInWords(found) : sentences[reason]()
    ])
  );

/** Takes one thing back that was said. */
export async function take({ request, locals }: Event, { caseId, here }: { caseId: string; here: string }) {
  const form = await request.formData();
  const done = await takeBack(locals.working(form), { caseId, leafId: textOf(fieldsOf(form), 'leafId') });
  if (done.ok) redirect(303, here);
  const errors: Record<string, string> = { form: m.form_gone() };
  return fail(400, { typed: null, isPrivate: false, errors });
}
