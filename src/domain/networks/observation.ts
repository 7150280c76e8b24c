import { aboutPair, aboutPerson } from '../advice/situation.ts';
import type { EmptyReason } from '../advice/vocabulary.ts';
import type { Side } from '../cases/kind.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import {
  isClientsToSay,
  isKeptApart,
  mayNameNeed,
  needsReason,
  valuesFor,
  weeksValid,
  type FactName,
  type Subject
} from './facts.ts';

/** Who said it: the person it is about, the client, or the worker who saw it. */
export const speakers = ['person', 'client', 'worker'] as const;
/** The same, or a file from elsewhere, which does not say who did; it weighs least. */
export const sources = [...speakers, 'imported'] as const;
export type Source = (typeof sources)[number];

/**
 * A fact as it was observed: a value, or one of four reasons why there is none. Days are "2026-03-31". It is added and
 * never changed; what comes in its place names it in `replaces`, so that two devices never lose each other's words.
 */
export type Observation = {
  readonly id: string;
  /** Somebody around the client; null for the client and the case itself. */
  readonly about: string | null;
  /** The other of two, where it is about how two people get on. */
  readonly withId: string | null;
  /** The one need it was said for; null where it holds whatever is needed. */
  readonly needId: string | null;
  readonly fact: FactName;
  readonly value: string | null;
  readonly empty: EmptyReason | null;
  readonly source: Source;
  readonly on: string;
  /** The last day on which it holds; null for the usual term of the fact. */
  readonly until: string | null;
  /** In the words of who said it; never about what is kept apart (T13). */
  readonly words: string;
  readonly replaces: readonly string[];
};

export type Said = Omit<Observation, 'id'>;

const subjectOf = ({ about, withId }: Said): Subject => (about === null ? 'case' : withId === null ? 'person' : 'pair');

/** The path of the fact, as the advice knows it: `case.trust`, `persons.<id>.bond`, `pairs.<a>+<b>.terms`. */
export function pathOf(said: Said): string {
  if (said.about === null) return `case.${said.fact}`;
  return said.withId === null ? aboutPerson(said.about, said.fact) : aboutPair(said.about, said.withId);
}

/** The last day on which it holds; null where it holds until something else is said. */
export function lastDayOf({ until, on, fact }: Said): string | null {
  const weeks = weeksValid(fact);
  return until ?? (weeks === null ? null : daysAfter(on, weeks * 7));
}

type Place = { readonly by: Side; readonly isApart: boolean };
// Who writes for oneself alone says only what is one's own to say.
const ownSource: Readonly<Partial<Record<Side, Source>>> = { client: 'client', close: 'person' };

/** The first part of an observation that cannot be; null where all is well. */
export function faultOf(said: Said, { by, isApart }: Place): string | null {
  const values = valuesFor(subjectOf(said), said.fact);
  const faults = {
    fact: values.length === 0,
    withId: said.withId !== null && (said.about === null || said.withId === said.about),
    needId: said.needId !== null && !mayNameNeed(said.fact),
    value: !isValue(said, values) || (!isApart && isKeptApart(said)),
    source: isAnothersToSay(said, by),
    until: said.until !== null && said.until < said.on,
    words: lacksReason(said)
  };
  return Object.entries(faults).find(([, isWrong]) => isWrong)?.[0] ?? null;
}

const isAnothersToSay = ({ fact, source }: Said, by: Side): boolean =>
  source !== (ownSource[by] ?? source) || (isClientsToSay(fact) && source !== 'client');

// A file of a map brings no words along; whoever is not told according to one is still to be told here.
const lacksReason = (said: Said): boolean =>
  needsReason(said) && said.source !== 'imported' && said.words.trim() === '';

// A value or a reason why there is none; never both, and never neither.
const isValue = ({ value, empty }: Said, values: readonly string[]): boolean =>
  value === null ? empty !== null : empty === null && values.includes(value);
