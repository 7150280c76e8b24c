import { no, yes, type Result } from '../result.ts';

/** What somebody tells; about whom is the id of a person, or 'else'. Only that is needed. */
export type DraftConcern = {
  readonly about: string;
  readonly words: string;
  readonly callHow: string;
  readonly mayCopy: boolean;
};
export const waysToCall = ['phone', 'mail', 'not'] as const;
export type WayToCall = (typeof waysToCall)[number];
export type ConcernToRaise = {
  readonly aboutId: string | null;
  readonly words: string | null;
  /** Null where that was not said. */
  readonly callHow: WayToCall | null;
  readonly mayCopy: boolean;
};
export type ConcernReason = 'no-choice' | 'words-too-long';

/** What may be told: about whom is enough, and nobody has to find words for it. */
export function readConcern(draft: DraftConcern, metIds: readonly string[]): Result<ConcernToRaise, ConcernReason> {
  if (draft.about !== 'else' && !metIds.includes(draft.about)) return no('no-choice', 'about');
  if (draft.words.length > 2000) return no('words-too-long', 'words');
  return yes({
    aboutId: draft.about === 'else' ? null : draft.about,
    words: draft.words || null,
    callHow: waysToCall.find((one) => one === draft.callHow) ?? null,
    mayCopy: draft.mayCopy
  });
}

/**
 * Whose member of a concern lives here: both, or who told it, or whom it is about. Across the border each desk speaks with
 * its own side alone.
 */
export type ConcernSide = 'both' | 'teller' | 'reported';
export const sideOfConcern = (of: { readonly personId: string | null; readonly twinId: string | null }): ConcernSide =>
  of.twinId === null ? 'both' : of.personId === null ? 'reported' : 'teller';

/** So often a day one person may tell something here; who needs more calls. */
export const mostADay = 5;

/** Somebody with a duty here, and what keeps that person from hearing of this. */
export type Hearer = {
  readonly id: string;
  readonly role: 'coordinator' | 'administrator';
  readonly isAway: boolean;
  /** One of the two whom it is about. */
  readonly isOfThis: boolean;
  readonly isKeptFromTeller: boolean;
  readonly isKeptFromOther: boolean;
};
export type Heard = { readonly ids: readonly string[]; readonly isEscalated: boolean; readonly forAll: boolean };

/**
 * Who hears of it: every coordinator who is there and neither of the two; else those who are away, else who keeps the
 * settings. Nobody who may not see one of them, unless otherwise nobody at all would hear of it.
 */
export function whoHears(hearers: readonly Hearer[]): Heard {
  const near = hearers.filter(({ isOfThis, isKeptFromTeller }) => !isOfThis && !isKeptFromTeller);
  const free = near.filter(({ isKeptFromOther }) => !isKeptFromOther);
  const forAll = free.length === 0;
  const those = forAll ? near : free;
  const coordinators = those.filter(({ role }) => role === 'coordinator');
  const present = coordinators.filter(({ isAway }) => !isAway);
  const chosen = [present, coordinators, those].find((some) => some.length > 0) ?? [];
  return {
    ids: [...new Set(chosen.map(({ id }) => id))],
    isEscalated: coordinators.length === 0,
    forAll: forAll && those.length > 0
  };
}
