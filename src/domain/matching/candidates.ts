import type { AskToMatch, Candidate, OfferToMatch, Pair } from './candidate.ts';
import { distanceBetween } from './distance.ts';
import { roomFor } from './load.ts';

/**
 * Why somebody cannot help with this ask: the closed list of what may be said aloud. Who is kept apart, how much
 * trust an ask takes and who received more than they gave are not in it, and cannot be told from it.
 */
export const barriers = [
  'offers-other-things',
  'not-now',
  'new-here',
  'under-sixteen',
  'not-this-time',
  'other-language',
  'not-ticked',
  'lives-close',
  'too-far',
  'other-times',
  'too-short',
  'no-room',
  'asked-enough'
] as const;
export type Barrier = (typeof barriers)[number];

/** Nobody is asked more often than this in seven days. */
export const contactsAWeek = 3;

export type Verdict =
  | { readonly kind: 'fits'; readonly helper: Candidate; readonly offers: readonly OfferToMatch[] }
  | { readonly kind: 'cannot'; readonly helper: Candidate; readonly because: Barrier };

/** Whether this person could help; null where that must not even be asked aloud. */
export function judge(ask: AskToMatch, helper: Candidate): Verdict | null {
  if (isUnspoken(ask, helper)) return null;
  const met = helper.offers.map((offer) => ({ offer, barrier: firstBarrier({ ask, helper, offer }) }));
  const offers = met.filter(({ barrier }) => barrier === null).map(({ offer }) => offer);
  if (offers.length > 0) return { kind: 'fits', helper, offers };
  const furthest = Math.max(0, ...met.map(({ barrier }) => barriers.indexOf(barrier!)));
  return { kind: 'cannot', helper, because: barriers[furthest]! };
}

/** The dayparts both have. */
export const sharedDayparts = ({ ask, offer }: Pair): number => ask.dayparts & offer.dayparts;

// The hours a daypart lasts: morning from eight, midday from twelve, afternoon from two, evening from six till ten.
const daypartMinutes = [240, 120, 240, 240] as const;

/** The longest unbroken time, in minutes, within one day of these dayparts. */
export function longestStretch(dayparts: number): number {
  let longest = 0;
  for (let day = 0; day < 7; day++) {
    let stretch = 0;
    for (let part = 0; part < 4; part++) {
      const isFree = (dayparts & (1 << (4 * day + part))) !== 0;
      stretch = isFree ? stretch + daypartMinutes[part]! : 0;
      longest = Math.max(longest, stretch);
    }
  }
  return longest;
}

// These fail without a word: naming any of them would tell the others apart.
const isUnspoken = (ask: AskToMatch, helper: Candidate): boolean =>
  helper.id === ask.personId || helper.isKeptApart || !isTrusted(ask, helper);

function isTrusted(ask: AskToMatch, { trust, isYoung }: Candidate): boolean {
  if (ask.isOfYoung && !isYoung && !trust.includes('certificate')) return false;
  return ask.needs === 'nothing' || (ask.needs === 'met' ? trust.length > 0 : trust.includes(ask.needs));
}

const stops: Record<Barrier, (pair: Pair) => boolean> = {
  'offers-other-things': ({ ask, offer }) =>
    !offer.categories.includes(ask.category) && !offer.categories.includes(ask.root),
  'not-now': ({ helper, offer }) => helper.isNotNow || offer.isPaused,
  'new-here': ({ ask, helper }) => (ask.intimacy ?? 0) > (helper.mostIntimacy ?? 3),
  'under-sixteen': ({ ask, helper }) => helper.isYoung === true && !ask.youngMayHelp,
  'not-this-time': ({ helper }) => helper.saidNotThisTime,
  'other-language': ({ ask, helper }) => !ask.languages.some((language) => helper.languages.includes(language)),
  'not-ticked': ({ ask, helper }) => ask.distancePreference === 'someone-i-know' && !ask.ticked.includes(helper.id),
  'lives-close': (pair) => pair.ask.distancePreference === 'rather-unknown' && mayLiveClose(pair),
  'too-far': ({ ask, helper, offer }) => !ask.isRemote && distanceBetween(ask.home, helper.home) > offer.reachMetres,
  'other-times': (pair) => sharedDayparts(pair) === 0,
  'too-short': (pair) => longestStretch(sharedDayparts(pair)) < pair.ask.minutes,
  'no-room': ({ ask, helper, offer }) =>
    roomFor(ask, offer.minutesAWeek, { commitments: helper.commitments, offerId: offer.id }).minutes < ask.minutes,
  'asked-enough': ({ helper }) => helper.contacts >= contactsAWeek
};

const firstBarrier = (pair: Pair): Barrier | null => barriers.find((barrier) => stops[barrier](pair)) ?? null;

// N10: nobody from the same street or cell, and nobody of whom that cannot be known.
function mayLiveClose({ ask, helper }: Pair): boolean {
  const sameStreet = ask.home.street !== null && ask.home.street === helper.home.street;
  if (ask.home.cellId === null || helper.home.cellId === null) return true;
  return sameStreet || ask.home.cellId === helper.home.cellId;
}
