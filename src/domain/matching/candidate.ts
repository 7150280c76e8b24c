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
  /** How close this kind of help comes to somebody, 0 to 3; 0 where not said. */
  readonly intimacy?: number;
  /** Whether somebody under sixteen asks it (Y5). */
  readonly isOfYoung?: boolean;
  /** Whether somebody under sixteen may help with it: the kind fits, and the asker was met before (Y4, Y5). */
  readonly youngMayHelp?: boolean;
  readonly dayparts: number;
  /** Of those, what suits the asker best; 0 where nobody said, and then all suit alike. */
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

/** Somebody who offers something, whatever the ask. */
export type Giver = {
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
  /** Asked for something, and not answered by both yet: people are asked one proposal at a time. */
  readonly isBeingAsked: boolean;
  /** N8: said, after being helped, that doing something now would be nice. */
  readonly wouldLikeTo: boolean;
  /** How close this person may come for now, 0 to 3: whoever is new begins with small things. No limit where not said. */
  readonly mostIntimacy?: number;
  readonly isYoung?: boolean;
};

/** Somebody who offers something, as seen from one ask. */
export type Candidate = Giver & {
  readonly saidNotThisTime: boolean;
  readonly isKeptApart: boolean;
  readonly knowsAsker: boolean;
  readonly helpedBefore: boolean;
  readonly isInterested: boolean;
};

export type IdPair = readonly [string, string];

/** What stands between people, and between people and asks, as pairs of ids in order. */
export type Bonds = {
  /** Ask, helper. */
  readonly saidNotThisTime: readonly IdPair[];
  /** Ask, helper. */
  readonly interested: readonly IdPair[];
  /** Two people, either way round. */
  readonly keptApart: readonly IdPair[];
  /** Two people, either way round. */
  readonly acquainted: readonly IdPair[];
  /** Asker, helper. */
  readonly helpedBefore: readonly IdPair[];
};

/** How each helper is seen from each ask. */
export function bondsSeen(bonds: Bonds): (ask: AskToMatch, helper: Giver) => Candidate {
  const no = setOf(bonds.saidNotThisTime);
  const interested = setOf(bonds.interested);
  const apart = setOf(bonds.keptApart);
  const acquainted = setOf(bonds.acquainted);
  const helped = setOf(bonds.helpedBefore);
  return (ask, helper) => {
    const [of, back] = [key(ask.personId, helper.id), key(helper.id, ask.personId)];
    return {
      ...helper,
      saidNotThisTime: no.has(key(ask.id, helper.id)),
      isKeptApart: apart.has(of) || apart.has(back),
      knowsAsker: acquainted.has(of) || acquainted.has(back),
      helpedBefore: helped.has(of),
      isInterested: interested.has(key(ask.id, helper.id))
    };
  };
}

const key = (one: string, other: string): string => `${one} ${other}`;
const setOf = (pairs: readonly IdPair[]): ReadonlySet<string> => new Set(pairs.map(([one, other]) => key(one, other)));

type Way = { readonly offers: readonly OfferToMatch[]; readonly metres: number };

/** Somebody of another neighbourhood, with only the offers that may come here, as far away as the middles are. */
export const fromBeyond = (giver: Giver, { home }: AskToMatch, { offers, metres }: Way): Giver => ({
  ...giver,
  offers,
  home: { ...giver.home, x: home.x + metres, y: home.y }
});

/** One ask, one person, one of that person's offers. */
export type Pair = { readonly ask: AskToMatch; readonly helper: Candidate; readonly offer: OfferToMatch };
