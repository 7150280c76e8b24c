import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, id, list, text, word } from '../cases/shape.ts';
import { weekdays } from '../plans/weekday.ts';

/** R64: what somebody close may say: how that person sees it, what is liked or not, limits, and what would relieve. */
export const topics = ['view', 'liking', 'limits', 'relief'] as const;
export type Topic = (typeof topics)[number];

const shapes = {
  personId: id,
  topic: word(...topics),
  /** Rather not saying is an answer; that nothing was said is no leaf at all. */
  said: word('words', 'rather-not'),
  words: text(1000),
  notOn: list(word(...weekdays), 7),
  most: text(120),
  on: day
};
const own = { layer: 'map', about: 'network', writtenBy: ['close'], changes: false, mentions: ['personId'] } as const;
const care = { purpose: 'To reckon with what somebody close says of oneself', basis: 'own-wish', kept: 'map' } as const;

/** DP8: said by somebody close on the own page, for the workers. */
const closeSaid = {
  ...own,
  audience: 'workers',
  fields: caredFor({ ...care, seenBy: ['worker'] }, shapes)
} as const satisfies LeafKind;

/** DP8: the same, where that person let the client know too. */
const closeShared = {
  ...own,
  audience: 'shared',
  fields: caredFor({ ...care, seenBy: ['client', 'worker'] }, shapes)
} as const satisfies LeafKind;

export const closeKinds = { 'close-said': closeSaid, 'close-shared': closeShared } as const;

export const isTopic = (name: string): name is Topic => (topics as readonly string[]).includes(name);
