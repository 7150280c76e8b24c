import type { Pair } from './candidate.ts';
import { sharedDayparts } from './candidates.ts';
import { distanceBetween } from './distance.ts';
import { givesInMany, roomFor } from './load.ts';
import { closeMetres, weights } from './weights.ts';

/** Every word a part of the score can be explained with; each has a sentence in the messages. */
export type Because =
  | 'no-distance'
  | 'lives-near'
  | 'near-enough'
  | 'some-way'
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
  | 'first-language'
  | 'shared-language'
  | 'preferred-time'
  | 'possible-time'
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
export function scoreOf(pair: Pair): Score {
  const parts = [
    distance(pair),
    category(pair),
    before(pair),
    preference(pair),
    language(pair),
    time(pair),
    load(pair),
    turn(pair),
    interest(pair),
    rest(pair)
  ];
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  return { total, parts, givesInMany: givesInMany(pair.helper.runningAgreements) };
}

const part = (name: PartName, points: number, because: Because): Part => ({ part: name, points, because });

function distance({ ask, helper, offer }: Pair): Part {
  if (ask.isRemote) return part('distance', 0, 'no-distance');
  const points = Math.floor((weights.distance * distanceBetween(ask.home, helper.home)) / offer.reachMetres);
  if (points <= weights.distance * 0.35) return part('distance', points, 'lives-near');
  return part('distance', points, points <= weights.distance * 0.75 ? 'near-enough' : 'some-way');
}

const category = ({ ask, offer }: Pair): Part =>
  offer.categories.includes(ask.category)
    ? part('category', 0, 'fits-exactly')
    : part('category', weights.widerCategory, 'fits-widely');

const before = ({ helper }: Pair): Part =>
  helper.helpedBefore ? part('before', 0, 'helped-before') : part('before', weights.firstTime, 'first-time');

function preference({ ask, helper }: Pair): Part {
  if (ask.distancePreference === 'someone-i-know') return part('preference', 0, 'is-ticked');
  if (ask.distancePreference === 'does-not-matter') return part('preference', 0, 'preference-open');
  if (ask.distancePreference === 'not-asked') return part('preference', 0, 'preference-not-asked');
  if (helper.knowsAsker) return part('preference', weights.knowsAsker, 'knows-asker');
  const isClose = !ask.isRemote && distanceBetween(ask.home, helper.home) < closeMetres;
  return isClose ? part('preference', weights.livesClose, 'rather-close') : part('preference', 0, 'is-unknown');
}

function language({ ask, helper }: Pair): Part {
  const first = ask.languages[0];
  return first !== undefined && helper.languages.includes(first)
    ? part('language', 0, 'first-language')
    : part('language', weights.sharedLanguage, 'shared-language');
}

const time = (pair: Pair): Part =>
  (sharedDayparts(pair) & pair.ask.preferred) !== 0
    ? part('time', 0, 'preferred-time')
    : part('time', weights.possibleTime, 'possible-time');

function load({ ask, helper, offer }: Pair): Part {
  const room = roomFor(ask, offer.minutesAWeek, { commitments: helper.commitments, offerId: offer.id });
  const points = weights.load * (2 * (room.visits + 1) - 1);
  if (room.visits === 0 && room.minutes >= 2 * ask.minutes) return part('load', points, 'much-room');
  return part('load', points, room.minutes > ask.minutes ? 'some-room' : 'just-room');
}

const turn = ({ helper }: Pair): Part =>
  helper.wouldLikeTo ? part('turn', weights.wouldLikeTo, 'would-like-to') : part('turn', 0, 'no-word-yet');

const interest = ({ helper }: Pair): Part =>
  helper.isInterested
    ? part('interest', weights.showedInterest, 'showed-interest')
    : part('interest', 0, 'no-interest-yet');

const rest = ({ helper }: Pair): Part =>
  helper.wasAskedLately ? part('rest', weights.askedLately, 'asked-lately') : part('rest', 0, 'not-asked-lately');
