import { no, yes, type No, type Result, type Yes } from '../result.ts';

/** What a helper tells a coordinator: about whom, and a few words, which are not needed. */
export type DraftWorry = { readonly about: string; readonly words: string };
export type Worry = { readonly aboutId: string; readonly words: string | null };
export const longestWorry = 2000;

/** Somebody worries about a person with whom they agreed on help; about nobody else. */
export function readWorry(draft: DraftWorry, metIds: readonly string[]): Result<Worry, 'no-choice' | 'words-too-long'> {
  if (!metIds.includes(draft.about)) return no('no-choice', 'about');
  if (draft.words.length > longestWorry) return no('words-too-long', 'words');
  return yes({ aboutId: draft.about, words: draft.words || null });
}

/** How a worry is passed on, as it is typed; empty where nothing was said. */
export type DraftPassing = {
  readonly to: string;
  readonly ground: string;
  readonly why: string;
  readonly tell: string;
  readonly untoldWhy: string;
};
export type Passing = {
  readonly to: string;
  readonly ground: 'yes' | 'emergency';
  readonly why: string | null;
  /** Null where the person is told. */
  readonly untoldWhy: string | null;
};
export type PassingReason = 'no-organisation' | 'words-too-long' | 'no-answer' | 'no-reason';
export type PassingErrors = Readonly<Partial<Record<keyof DraftPassing, PassingReason>>>;
export type ReadPassing = Yes<Passing> | (No<'wrong-fields'> & { readonly errors: PassingErrors });

/**
 * A worry goes on with that person's own yes to the organisation they name, or in an emergency with a reason; they are
 * told of it, unless that would bring danger, with a reason too.
 */
export function readPassing(draft: DraftPassing): ReadPassing {
  const { to, why, tell, untoldWhy } = draft;
  const ground = grounds.find((one) => one === draft.ground);
  const isEmergency = ground === 'emergency';
  const asked = isEmergency ? wrongInEmergency(draft) : {};
  const errors = present({ to: wrongPlace(to), ground: ground ? null : 'no-answer', ...asked });
  if (!ground || Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({ to, ground, why: isEmergency ? why : null, untoldWhy: isEmergency && tell === 'no' ? untoldWhy : null });
}

type Found = Partial<Record<keyof DraftPassing, PassingReason | null>>;

const wrongInEmergency = ({ why, tell, untoldWhy }: DraftPassing): Found => ({
  why: wrongReason(why),
  tell: tell === 'yes' || tell === 'no' ? null : 'no-answer',
  untoldWhy: tell === 'no' ? wrongReason(untoldWhy) : null
});

const present = (found: Found): PassingErrors =>
  Object.fromEntries(Object.entries(found).filter(([, reason]) => reason !== null)) as PassingErrors;

const grounds = ['yes', 'emergency'] as const;

const wrongPlace = (to: string): PassingReason | null =>
  to === '' ? 'no-organisation' : to.length > 80 ? 'words-too-long' : null;

const wrongReason = (words: string): PassingReason | null =>
  words === '' ? 'no-reason' : words.length > 600 ? 'words-too-long' : null;
