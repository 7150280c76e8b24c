/**
 * What weighs how much when helpers are put in order; whole numbers, less is better, and two of them are a bonus.
 * The only place where these numbers stand.
 */
export const weights = {
  /** At the very end of the helper's own reach. */
  distance: 400,
  /** The kind of help fits only through its wider kind. */
  widerCategory: 150,
  /** Never helped this asker before. */
  firstTime: 60,
  /** Knows an asker who would rather not be known. */
  knowsAsker: 250,
  /** Lives within `closeMetres` of an asker who would rather not be known. */
  livesClose: 80,
  /** Shares a language with an asker who speaks others too. */
  sharedLanguage: 40,
  /** Free only at times the asker can, but does not prefer. */
  possibleTime: 50,
  /** Times (2 × visits − 1) for the next visit of the week: every visit more weighs more. */
  load: 30,
  /** Said that doing something now would be nice. */
  wouldLikeTo: -120,
  /** Said "I would like to" to this very ask. */
  showedInterest: -200,
  /** Was asked for something in the last two weeks. */
  askedLately: 60,
  /** An ask that stays without help, times urgency × (2 + weeks waiting). */
  unserved: 2000,
  /** A proposal that was shown before and would become another one. */
  changed: 40
} as const;

export type WeightName = keyof typeof weights;
/** The whole table, as it is or as a region set it. */
export type Weights = Readonly<Record<WeightName, number>>;

export const closeMetres = 300;
