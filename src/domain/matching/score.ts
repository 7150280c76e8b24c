import type { Pair } from './candidate.ts';
import { sharedDayparts } from './candidates.ts';
import { distanceBetween } from './distance.ts';
import { givesInMany, roomFor } from './load.ts';
import { closeMetres, weights as standard, type Weights } from './weights.ts';

/** Every word a part of the score can be explained with; each has a sentence in the messages. */
export type Because =
  | 'no-distance'
  | 'lives-near'
  | 'near-enough'
  | 'some-way'
  | 'place-not-known'
  | 'fits-exactly'
  | 'fits-widely'
  | 'helped-before'
  | 'first-time'
  | 'is-ticked'
  | 'is-unknown'
  | 'knows-asker'
  | 'rather-close'
  | 'preference-open'
  | 'preference-not-asked'
  | 'every-language'
  | 'shared-language'
  | 'preferred-time'
  | 'possible-time'
  | 'time-not-asked'
  | 'much-room'
  | 'some-room'
  | 'just-room'
  | 'would-like-to'
  | 'no-word-yet'
  | 'showed-interest'
  | 'no-interest-yet'
  | 'not-asked-lately'
  | 'asked-lately';

export type PartName =
  'distance' | 'category' | 'before' | 'preference' | 'language' | 'time' | 'load' | 'turn' | 'interest' | 'rest';

export type Part = { readonly part: PartName; readonly points: number; readonly because: Because };

/** How well a pair fits: whole points, less is better. The parts add up to the total, and nothing else counts. */
export type Score = { readonly total: number; readonly parts: readonly Part[]; readonly givesInMany: boolean };

/** Scores a pair that passed every hard rule. What somebody gave or received does not enter it. */
export function scoreOf(pair: Pair, weights: Weights = standard): Score {
  const parts = [
    distance(pair, weights),
    category(pair, weights),
    before(pair, weights),
    preference(pair, weights),
    language(pair, weights),
    time(pair, weights),
    load(pair, weights),
    turn(pair, weights),
    interest(pair, weights),
    rest(pair, weights)
  ];
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  return { total, parts, givesInMany: givesInMany(pair.helper.runningAgreements) };
}

const part = (name: PartName, points: number, because: Because): Part => ({ part: name, points, because });

function distance({ ask, helper, offer }: Pair, weights: Weights): Part {
  if (ask.isRemote) return part('distance', 0, 'no-distance');
  const points = Math.floor((weights.distance * distanceBetween(ask.home, helper.home)) / offer.reachMetres);
  // The middle of the area stands in for a place that was not told; nobody is said to live near by that.
  if (ask.home.cellId === null || helper.home.cellId === null) return part('distance', points, 'place-not-known');
  const way = distanceBetween(ask.home, helper.home) / offer.reachMetres;
  if (way <= 0.35) return part('distance', points, 'lives-near');
  return part('distance', points, way <= 0.75 ? 'near-enough' : 'some-way');
}

const category = ({ ask, offer }: Pair, weights: Weights): Part =>
  offer.categories.includes(ask.category)
    ? part('category', 0, 'fits-exactly')
    : part('category', weights.widerCategory, 'fits-widely');

const before = ({ helper }: Pair, weights: Weights): Part =>
  helper.helpedBefore ? part('before', 0, 'helped-before') : part('before', weights.firstTime, 'first-time');

function preference({ ask, helper }: Pair, weights: Weights): Part {
  if (ask.distancePreference === 'someone-i-know') return part('preference', 0, 'is-ticked');
  if (ask.distancePreference === 'does-not-matter') return part('preference', 0, 'preference-open');
  if (ask.distancePreference === 'not-asked') return part('preference', 0, 'preference-not-asked');
  if (helper.knowsAsker) return part('preference', weights.knowsAsker, 'knows-asker');
  const isClose = !ask.isRemote && distanceBetween(ask.home, helper.home) < closeMetres;
  return isClose ? part('preference', weights.livesClose, 'rather-close') : part('preference', 0, 'is-unknown');
}

function language({ ask, helper }: Pair, weights: Weights): Part {
  // Nobody is asked which language is the first, so none of them is.
  return ask.languages.every((one) => helper.languages.includes(one))
    ? part('language', 0, 'every-language')
    : part('language', weights.sharedLanguage, 'shared-language');
}

function time(pair: Pair, weights: Weights): Part {
  if (pair.ask.preferred === 0) return part('time', 0, 'time-not-asked');
  return (sharedDayparts(pair) & pair.ask.preferred) !== 0
    ? part('time', 0, 'preferred-time')
    : part('time', weights.possibleTime, 'possible-time');
}

function load({ ask, helper, offer }: Pair, weights: Weights): Part {
  const room = roomFor(ask, offer.minutesAWeek, { commitments: helper.commitments, offerId: offer.id });
  const points = weights.load * (2 * (room.visits + 1) - 1);
  if (room.visits === 0 && room.minutes >= 2 * ask.minutes) return part('load', points, 'much-room');
  return part('load', points, room.minutes > ask.minutes ? 'some-room' : 'just-room');
}

const turn = ({ helper }: Pair, weights: Weights): Part =>
  helper.wouldLikeTo ? part('turn', weights.wouldLikeTo, 'would-like-to') : part('turn', 0, 'no-word-yet');

const interest = ({ helper }: Pair, weights: Weights): Part =>
  helper.isInterested
    ? part('interest', weights.showedInterest, 'showed-interest')
    : part('interest', 0, 'no-interest-yet');

const rest = ({ helper }: Pair, weights: Weights): Part =>
  helper.wasAskedLately ? part('rest', weights.askedLately, 'asked-lately') : part('rest', 0, 'not-asked-lately');
