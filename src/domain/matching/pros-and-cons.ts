import type { Because, Score } from './score.ts';

/** What may speak for somebody, the strongest first. What is in neither list says nothing worth reading. */
const pros: readonly Because[] = [
  'showed-interest',
  'would-like-to',
  'helped-before',
  'is-ticked',
  'fits-exactly',
  'preferred-time',
  'lives-near',
  'much-room',
  'no-distance',
  'is-unknown',
  'not-asked-lately',
  'near-enough',
  'some-room',
  'every-language',
  'fits-widely',
  'possible-time',
  'shared-language'
];

const cons: readonly Because[] = [
  'knows-asker',
  'fits-widely',
  'some-way',
  'place-not-known',
  'rather-close',
  'just-room',
  'asked-lately',
  'possible-time',
  'shared-language'
];

export type ProsAndCons = {
  readonly pros: readonly Because[];
  readonly cons: readonly Because[];
  /** The room in the week that decides, as a word. */
  readonly room: 'much-room' | 'some-room' | 'just-room';
};

/** A score in words: at most three reasons for, at most three against, and the room in the week. */
export function prosAndCons(score: Score): ProsAndCons {
  const said = new Set(score.parts.map((part) => part.because));
  const against = cons.filter((because) => said.has(because)).slice(0, 3);
  const reasons = pros.filter((because) => said.has(because) && !against.includes(because) && !isRoom(because));
  return { pros: reasons.slice(0, 3), cons: against, room: [...said].find(isRoom) ?? 'some-room' };
}

const isRoom = (because: Because): because is ProsAndCons['room'] =>
  because === 'much-room' || because === 'some-room' || because === 'just-room';
