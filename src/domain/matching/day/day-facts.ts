import type { AskToMatch, Bonds, Giver, IdPair } from '../candidate.ts';
import type { Weights } from '../weights.ts';

/**
 * Everything a plan of one day is made from: all open asks and everybody who offers something, of all neighbourhoods that
 * share with each other. Plain data in one order, so that the same facts read the same from every desk.
 */
export type DayFacts = {
  /** A calendar day. */
  readonly today: string;
  readonly asks: readonly OpenAsk[];
  readonly helpers: readonly GiverOfDay[];
  readonly bonds: Bonds;
  /** Between which neighbourhoods help may cross. */
  readonly crossings: readonly Crossing[];
  readonly weights: Weights;
};

/** An open ask of one neighbourhood, and how much leaving it out weighs: see `weightOf`. */
export type OpenAsk = {
  readonly ask: AskToMatch;
  readonly weight: number;
  readonly neighbourhoodId: string;
  /** Its owner said that somebody of another neighbourhood may be asked. */
  readonly goesBeyond: boolean;
};

/** Somebody of one neighbourhood, and which of the offers may go to another. */
export type GiverOfDay = Giver & { readonly neighbourhoodId: string; readonly beyond: readonly string[] };

/** Two neighbourhoods that share, and the metres between their middles. */
export type Crossing = { readonly between: IdPair; readonly metres: number };

/** Who was proposed for which ask in the plan that was shown last: ask, helper. */
export type Announced = readonly IdPair[];

/** Urgency × (2 + weeks waiting): 3 within three days of its day, 2 within a week, else 1. */
export function weightOf(ask: { readonly onDate: string | null; readonly postedOn: string }, today: string): number {
  const daysTo = (day: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;
  const ahead = ask.onDate === null ? Infinity : daysTo(ask.onDate);
  const urgency = ahead <= 3 ? 3 : ahead <= 7 ? 2 : 1;
  return urgency * (2 + Math.max(0, Math.floor(-daysTo(ask.postedOn) / 7)));
}
