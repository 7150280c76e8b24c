import { thresholds, type Fitting } from './thresholds.ts';
import type { EmptyReason } from './vocabulary.ts';

/** A fact: one of its values, or why there is none. */
export type Fact = string | { readonly empty: EmptyReason };

/** Everything known about one need of one client, by path: `case.safety`, `persons.sister.load`, `pairs.a+b.terms`. */
export type Situation = {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Ids of the people around the client, ascending by UTF-16 code unit. */
  readonly persons: readonly string[];
  /** The facts as they would be, for asking "what if". */
  readonly changed: ReadonlyMap<string, Fact>;
  /** What may be asked of whom, here; an organisation may have a version of its own (R46). */
  readonly fitting: Fitting;
};

/** A situation from its facts and persons, in any order. */
export const situationOf = (
  facts: ReadonlyMap<string, Fact>,
  persons: readonly string[],
  fitting: Fitting = thresholds
): Situation => ({
  facts,
  persons: persons.toSorted(ascending),
  changed: new Map(),
  fitting
});

/** The same situation, with some facts otherwise. */
export const withFacts = (situation: Situation, changed: readonly (readonly [string, Fact])[]): Situation => ({
  ...situation,
  changed: new Map([...situation.changed, ...changed])
});

/** The value of a fact, or null when it is not known for whatever reason. */
export function valueOf({ facts, changed }: Situation, path: string): string | null {
  const fact = changed.get(path) ?? facts.get(path);
  return typeof fact === 'string' ? fact : null;
}

/** Why a fact is not known; a fact that was never entered was not asked. */
export function reasonOf({ facts, changed }: Situation, path: string): EmptyReason {
  const fact = changed.get(path) ?? facts.get(path);
  return typeof fact === 'object' ? fact.empty : 'not-asked';
}

export const aboutPerson = (id: string, fact: string): string => `persons.${id}.${fact}`;

/** The path of how two people get on; a pair has no direction. */
export const aboutPair = (a: string, b: string): string =>
  ascending(a, b) < 0 ? `pairs.${a}+${b}.terms` : `pairs.${b}+${a}.terms`;

/** The default order of texts: by UTF-16 code unit. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
