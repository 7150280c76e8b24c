import { aboutPair, aboutPerson } from '../advice/situation.ts';
import { ofKind, type Leaf } from '../cases/leaf.ts';
import { dayIn } from '../neighbourhoods/calendar-day.ts';
import type { AroundFact } from './facts.ts';
import { foldFacts, type Known } from './fold.ts';
import type { Observation } from './observation.ts';
import { observationsIn, standing, undoneIds } from './standing.ts';

/** Somebody around the client, by a first name, a role or a pseudonym (DP4). */
export type Around = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Put away on one device while something was noted on another: the person stays, and it is said. */
  readonly isKept: boolean;
};

/** The people around a client on a day, and what is known of them. */
export type Network = {
  readonly today: string;
  readonly people: readonly Around[];
  readonly away: readonly Around[];
  /** By path, as the advice knows it. */
  readonly facts: ReadonlyMap<string, Known>;
};

type When = {
  readonly today: string;
  readonly needId?: string | null;
  /** Where given, whoever was put on the map after that day, on the clocks of this place, is not on it yet. */
  readonly timezone?: string;
};

/** Reads the map from leaves in any order, on this day: what was noted later is not yet known. */
export function networkOf(leaves: readonly Leaf[], when: When): Network {
  const undone = undoneIds(leaves);
  const observed = observationsIn(leaves, undone);
  const away = ofKind(leaves, 'put-away').filter(({ id, content }) => !undone.has(id) && content.on <= when.today);
  const everybody = ofKind(leaves, 'person')
    .filter((leaf) => !undone.has(leaf.id) && isThere(leaf, when))
    .map(({ id, content, version }) => {
      const seen = away.filter(({ content: { about } }) => about === id).map(({ content }) => new Set(content.seen));
      const news = observed.filter((one) => concerns(one, id) && seen.some((ids) => !ids.has(one.id)));
      return { id, name: content.name, version, isAway: seen.length > 0, isKept: news.length > 0 };
    });
  const shown = everybody.filter(({ isAway, isKept }) => !isAway || isKept);
  const ids = new Set(shown.map(({ id }) => id));
  const said = standing(observed).filter((one) => isAmong(one, ids));
  return {
    today: when.today,
    people: shown.map(bare),
    away: everybody.filter((one) => !ids.has(one.id)).map(bare),
    facts: foldFacts(said, when)
  };
}

const isThere = ({ at }: Pick<Leaf, 'at'>, { timezone, today }: When): boolean =>
  timezone === undefined || dayIn(timezone, at) <= today;

const concerns = ({ about, withId }: Observation, id: string): boolean => about === id || withId === id;

const isAmong = ({ about, withId }: Observation, ids: ReadonlySet<string>): boolean =>
  about === null || (ids.has(about) && (withId === null || ids.has(withId)));

const bare = ({ id, name, version, isKept }: Around): Around => ({ id, name, version, isKept });

/** What is known of a fact of somebody; null where nothing was ever noted. */
export const knownOf = ({ facts }: Network, personId: string, fact: AroundFact): Known | null =>
  facts.get(aboutPerson(personId, fact)) ?? null;

/** The value of a fact of somebody; null where it is not known. */
export function valueOf(network: Network, personId: string, fact: AroundFact): string | null {
  const known = knownOf(network, personId, fact)?.fact;
  return typeof known === 'string' ? known : null;
}

/** What is known of how two people get on; null where nothing was ever noted. */
export const termsOf = ({ facts }: Network, one: string, other: string): Known | null =>
  facts.get(aboutPair(one, other)) ?? null;
