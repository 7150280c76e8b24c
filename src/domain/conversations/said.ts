import type { LeafContent } from '../cases/leaf-kinds.ts';
import { emptyReasons, type EmptyReason } from '../advice/vocabulary.ts';
import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

export type WordsReason = 'no-words' | 'words-too-long';
export type DraftAnswer = { readonly words: string; readonly empty: string };

/** An answer in the client's words, or why there is none. Skipping is not asking: it never becomes a no (R12, R76). */
export function readAnswer({
  words,
  empty
}: DraftAnswer): Result<Omit<LeafContent<'answer'>, 'offeredId'>, WordsReason> {
  const why = emptyReasons.find((one): one is EmptyReason => one === empty);
  if (why) return yes({ words: '', empty: why });
  if (words === '') return no('no-words', 'words');
  return words.length > 2000 ? no('words-too-long', 'words') : yes({ words, empty: null });
}

const abouts = ['client', 'situation', 'conduct'] as const;
export type DraftOpinion = { readonly about: string; readonly words: string };

/** R09: something good that somebody thinks; whose it is may stay open. */
export function readOpinion(
  draft: DraftOpinion
): Result<Pick<LeafContent<'opinion'>, 'about' | 'words'>, WordsReason | 'no-answer'> {
  const about = abouts.find((one) => one === draft.about);
  if (draft.words === '') return no('no-words', 'words');
  if (draft.words.length > 600) return no('words-too-long', 'words');
  return about ? yes({ about, words: draft.words }) : no('no-answer', 'about');
}

export type DraftRole = { readonly role: string; readonly example: string };

/** R11: a role in which somebody is valued. */
export function readRole({ role, example }: DraftRole): Result<DraftRole, WordsReason> {
  if (role === '') return no('no-words', 'role');
  if (role.length > 200) return no('words-too-long', 'role');
  return example.length > 600 ? no('words-too-long', 'example') : yes({ role, example });
}

const discussions = ['yes', 'no', 'postponed'] as const;
export type DraftDiscussed = { readonly answer: string; readonly why: string; readonly until: string };
export type DiscussedReason = 'no-answer' | 'no-words' | 'words-too-long' | 'no-date' | 'in-the-past';
export type Discussed = LeafContent<'network-discussed'>;

/** R24: yes, no, or left for later on purpose, with why and until when; each is a whole answer (the column, 2018). */
export function readDiscussed(draft: DraftDiscussed, today: string): Result<Discussed, DiscussedReason> {
  const answer = discussions.find((one) => one === draft.answer);
  if (!answer) return no('no-answer', 'answer');
  if (draft.why.length > 600) return no('words-too-long', 'why');
  if (answer !== 'postponed') return yes({ on: today, answer, why: draft.why, until: null });
  if (draft.why === '') return no('no-words', 'why');
  const wrong = wrongEnd(draft.until, today);
  return wrong ? no(wrong, 'until') : yes({ on: today, answer, why: draft.why, until: draft.until });
}

export type DraftHard = { readonly hard: string; readonly until: string; readonly strength: string };
export type HardReason = WordsReason | 'no-date' | 'in-the-past';

/** R61, R62: what is hard for now has an end, and a strength may stand beside it; neither has to. */
export function readHard(draft: DraftHard, today: string): Result<LeafContent<'hard-now'>, HardReason> {
  const { hard, until, strength } = draft;
  if (hard === '' && strength === '') return no('no-words', 'hard');
  if (hard.length > 600) return no('words-too-long', 'hard');
  if (strength.length > 600) return no('words-too-long', 'strength');
  const wrong = hard === '' ? null : wrongEnd(until, today);
  if (wrong) return no(wrong, 'until');
  return yes({ on: today, hard, until: hard === '' ? null : until, strength });
}

function wrongEnd(until: string, today: string): 'no-date' | 'in-the-past' | null {
  if (!isDay(until)) return 'no-date';
  return until < today ? 'in-the-past' : null;
}

/** R61: what was hard until a day that is over is not said any more. */
export const isStillHard = ({ until }: LeafContent<'hard-now'>, today: string): boolean =>
  until === null || until >= today;

export const understandingFields = ['matters', 'strengths', 'obstacles', 'wanted'] as const;
export type Understanding = LeafContent<'understanding'>;

/** R72: four open fields; none is needed. */
export function readUnderstanding(draft: Understanding): Result<Understanding, 'words-too-long'> {
  const long = understandingFields.find((field) => draft[field].length > 2000);
  return long ? no('words-too-long', long) : yes(draft);
}
