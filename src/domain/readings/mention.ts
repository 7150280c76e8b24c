import type { Rhythm } from '../asks/ask.ts';
import type { Token } from './token.ts';

/** A place in a text where a time is said. Days are 7 bits, Monday first; parts of a day 4 bits, morning first. */
export type Mention = {
  /** The first token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly parts: number;
  /** A calendar day, where it is about one. */
  readonly date: string | null;
  readonly rhythm: Rhythm | null;
  /** "Not on Wednesday". */
  readonly isNot: boolean;
  /** An hour, which says less than "in the evening" beside it. */
  readonly isClock: boolean;
};

/** What one way of saying a time found: as a mention, without what stands before and after it. */
export type Found = Partial<Pick<Mention, 'days' | 'parts' | 'date' | 'rhythm' | 'isClock'>> & {
  readonly length: number;
};

/** Where to look: all words, the place, and the day it is. */
export type Spot = { readonly tokens: readonly Token[]; readonly at: number; readonly today: string };

export type WayToSay = (spot: Spot) => Found | null;

/** The word so many places further (or back), where it stands in the same clause; else nothing. */
export function formAt({ tokens, at }: Spot, further = 0): string {
  const token = tokens[at + further];
  return token && token.clause === tokens[at]!.clause ? token.form : '';
}
