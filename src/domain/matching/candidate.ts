import type { Commitment, Weeks } from './load.ts';

/** What a helper needs before the first visit; it belongs to the kind of help, never to the asker. */
export type Trust = 'nothing' | 'met' | 'certificate' | 'trained';

/** Where somebody lives as far as anybody may reckon with it: the public point of a cell, or the area's centre. */
export type Home = {
  readonly cellId: string | null;
  readonly street: string | null;
  readonly x: number;
  readonly y: number;
};

/** R57: an answer of the asker. 'not-asked' is an answer of its own, and not 'does-not-matter' (N10). */
export type DistancePreference = 'someone-i-know' | 'does-not-matter' | 'rather-unknown' | 'not-asked';

/** An ask, with everything that decides who could help. Dayparts are 28 bits, bit = 4 × day + daypart, Monday first. */
export type AskToMatch = {
  readonly id: string;
  readonly personId: string;
  readonly category: string;
  readonly root: string;
  readonly needs: Trust;
  readonly isRemote: boolean;
  readonly dayparts: number;
  readonly preferred: number;
  readonly minutes: number;
  readonly weeks: Weeks;
  readonly everyWeek: boolean;
  readonly languages: readonly string[];
  readonly home: Home;
  readonly distancePreference: DistancePreference;
  readonly ticked: readonly string[];
};

/** One running offer; its categories may be leaves or whole roots. */
export type OfferToMatch = {
  readonly id: string;
  readonly categories: readonly string[];
  readonly dayparts: number;
  readonly minutesAWeek: number;
  readonly reachMetres: number;
  readonly isPaused: boolean;
};

/** Somebody who offers something, as seen from one ask. */
export type Candidate = {
  readonly id: string;
  readonly languages: readonly string[];
  readonly home: Home;
  readonly trust: readonly Trust[];
  readonly offers: readonly OfferToMatch[];
  readonly commitments: readonly Commitment[];
  readonly runningAgreements: number;
  /** N6: recorded "not now", without a reason. */
  readonly isNotNow: boolean;
  /** How often asked in the last seven days. */
  readonly contacts: number;
  readonly wasAskedLately: boolean;
  readonly saidNotThisTime: boolean;
  readonly isKeptApart: boolean;
  readonly knowsAsker: boolean;
  readonly helpedBefore: boolean;
  readonly isInterested: boolean;
  /** N8: said, after being helped, that doing something now would be nice. */
  readonly wouldLikeTo: boolean;
};

/** One ask, one person, one of that person's offers. */
export type Pair = { readonly ask: AskToMatch; readonly helper: Candidate; readonly offer: OfferToMatch };
