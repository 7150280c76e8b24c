import { emptyReasons, type EmptyReason } from '../advice/vocabulary.ts';
import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '../result.ts';
import { isKeptApart, needsReason, valuesFor, type FactName } from './facts.ts';
import { pathOf, speakers, type Observation, type Said, type Source } from './observation.ts';
import { privateWordsIn, type PrivateWord } from './private-words.ts';

/** What is noted of one fact, as it came in. */
export type DraftObservation = {
  readonly about: string | null;
  readonly withId: string | null;
  readonly needId: string | null;
  readonly fact: FactName;
  /** A value of the fact, or one of the four reasons why there is none. */
  readonly answer: string;
  readonly source: string;
  /** Of what somebody told about oneself: whether the client may know it (DP8). */
  readonly mayKnow: string;
  readonly on: string;
  readonly until: string;
  readonly words: string;
  /** The private words were pointed out, and are to stay. */
  readonly isLookedAt: boolean;
};

export type NoteReason =
  | ('no-answer' | 'no-source' | 'not-in-person' | 'no-date' | 'in-the-future' | 'ends-before')
  | ('words-too-long' | 'looks-private' | 'no-reason');
export type NoteErrors = Readonly<Partial<Record<keyof DraftObservation, NoteReason>>>;
export type NotedKind = 'observation' | 'kept-apart';
export type Noted = { readonly kind: NotedKind; readonly content: Omit<Said, 'words'> & { readonly words?: string } };
export type ReadNote =
  Yes<Noted> | (No<'wrong-fields'> & { readonly errors: NoteErrors; readonly privateWords: readonly PrivateWord[] });

type Known = { readonly today: string; readonly standing: readonly Observation[] };

/** Reads what is noted; whatever is no one else's to read is kept apart, and has no words of its own (T13). */
export function readNote(draft: DraftObservation, known: Known): ReadNote {
  const privateWords = draft.isLookedAt ? [] : privateWordsIn(draft.words);
  const said = saidIn(draft, known.standing);
  const isApart = isApartFor(draft, said);
  const wrongText = isApart ? null : wrongWords(draft, privateWords.length > 0);
  const errors = { ...faultsIn(draft, known.today), ...(wrongText && { words: wrongText }) };
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors, privateWords };
  if (!isApart) return yes({ kind: 'observation', content: { ...said, words: draft.words } });
  return yes({ kind: 'kept-apart', content: said });
}

// DP8: what a person told in confidence is not shown to the client.
const isApartFor = (draft: DraftObservation, said: Omit<Said, 'words'>): boolean =>
  isKeptApart(said) || (draft.source === 'person' && draft.mayKnow !== 'yes');

const isReason = (answer: string): answer is EmptyReason => (emptyReasons as readonly string[]).includes(answer);
const isSource = (source: string): source is Source => (speakers as readonly string[]).includes(source);

function saidIn(draft: DraftObservation, standing: readonly Observation[]): Omit<Said, 'words'> {
  const { about, withId, needId, fact, answer, on, until } = draft;
  const empty = isReason(answer) ? answer : null;
  const source = isSource(draft.source) ? draft.source : 'worker';
  const bare = { about, withId, needId, fact, value: empty ? null : answer, empty, source, on, until: until || null };
  const said = { ...bare, words: '', replaces: [] };
  const replaces = standing
    .filter((one) => pathOf(one) === pathOf(said) && one.source === source && one.needId === needId)
    .map(({ id }) => id);
  return { ...bare, replaces: replaces.slice(-50) };
}

function faultsIn(draft: DraftObservation, today: string): NoteErrors {
  const subject = draft.about === null ? 'case' : draft.withId === null ? 'person' : 'pair';
  const isAnswer = isReason(draft.answer) || valuesFor(subject, draft.fact).includes(draft.answer);
  const faults: [keyof DraftObservation, NoteReason | null][] = [
    ['answer', isAnswer ? null : 'no-answer'],
    ['source', wrongSource(draft)],
    ['on', wrongDay(draft.on, today)],
    ['until', wrongEnd(draft)]
  ];
  return Object.fromEntries(faults.filter(([, reason]) => reason !== null)) as NoteErrors;
}

function wrongDay(on: string, today: string): NoteReason | null {
  if (!isDay(on)) return 'no-date';
  return on > today ? 'in-the-future' : null;
}

function wrongEnd({ until, on }: DraftObservation): NoteReason | null {
  if (until === '') return null;
  if (!isDay(until)) return 'no-date';
  return until < on ? 'ends-before' : null;
}

// DP5: who does not know yet cannot have said why.
function wrongSource({ source, fact, answer: value }: DraftObservation): NoteReason | null {
  if (!isSource(source)) return 'no-source';
  return source === 'person' && needsReason({ fact, value }) ? 'not-in-person' : null;
}

function wrongWords({ words, fact, answer: value }: DraftObservation, looksPrivate: boolean): NoteReason | null {
  if (words.length > 300) return 'words-too-long';
  if (words.trim() === '' && needsReason({ fact, value })) return 'no-reason';
  return looksPrivate ? 'looks-private' : null;
}

type DraftName = { readonly name: string; readonly isLookedAt: boolean };
export type NameReason = 'no-name' | 'name-too-long' | 'looks-private';

/** A first name, a role or a pseudonym (DP4); whatever looks like a number or an address is pointed out. */
export function readName({ name, isLookedAt }: DraftName): Result<{ readonly name: string }, NameReason> {
  if (name === '') return no('no-name', 'name');
  if (name.length > 60) return no('name-too-long', 'name');
  return !isLookedAt && privateWordsIn(name).length > 0 ? no('looks-private', 'name') : yes({ name });
}
