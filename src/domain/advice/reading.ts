import { checksOf, type Checks } from './checks.ts';
import { aboutPair, valueOf, type Situation } from './situation.ts';
import { thresholds } from './thresholds.ts';
import { and, isOneOf, not, or, type Truth } from './truth.ts';
import { basicNeeds } from './vocabulary.ts';

export type ConditionName = 'C1' | 'C2' | 'C3' | 'C4' | 'C5';
export type Conditions = Readonly<Record<ConditionName, Truth>>;

/** Everything the rules look at, worked out once. */
export type Reading = {
  readonly situation: Situation;
  readonly people: readonly Checks[];
  readonly candidates: readonly Checks[];
  readonly circle: readonly Checks[];
  readonly overloaded: readonly Checks[];
  readonly conditions: Conditions;
  readonly hasFewNeedsMet: boolean;
  readonly hasFewTies: boolean;
  readonly isWeak: boolean;
  readonly fit: Truth;
  readonly value: (path: string) => string | null;
};

/** Reads a situation: groups, the five conditions that are all necessary (Tonkens & Bredewold 2018), and derived terms. */
export function read(situation: Situation): Reading {
  const value = (path: string): string | null => valueOf(situation, path);
  const people = situation.persons.map((id) => checksOf(situation, id));
  const candidates = people.filter(({ helps, E1 }) => helps !== 'no' && E1 !== 'no');
  const circle = candidates.filter(({ E6 }) => E6 !== 'no');
  const conditions = {
    C1: and(
      isOneOf(value('need.practical'), 'yes'),
      isOneOf(value('need.surveyable'), 'yes'),
      isOneOf(value('need.size'), 'small', 'medium')
    ),
    C2: orOverPeople(
      value,
      people.map(({ helps }) => helps)
    ),
    C3: orOverPeople(
      value,
      people.map(({ helps, E1 }) => and(helps, E1))
    ),
    C4: getOn(situation, people, circle),
    C5: isOneOf(value('need.professional'), 'present', 'arranged', 'not-needed')
  };
  const hasFewNeedsMet = unfulfilled(value).length >= thresholds.weak.unfulfilledNeeds;
  const hasFewTies = fewTies(value, people);
  return {
    situation,
    people,
    candidates,
    circle,
    overloaded: people.filter(isOverloaded),
    conditions,
    hasFewNeedsMet,
    hasFewTies,
    isWeak: hasFewNeedsMet || hasFewTies,
    fit: fitsNeighbourhood(value, conditions.C1),
    value
  };
}

type Value = Reading['value'];

/** The basic needs that are not fulfilled, as paths. */
export const unfulfilled = (value: Value): readonly string[] =>
  Object.keys(basicNeeds)
    .map((need) => `case.basicNeeds.${need}`)
    .filter((path) => value(path) === 'no');

/** The pairs of a group, lower id first. */
export const pairsOf = (group: readonly Checks[]): readonly (readonly [Checks, Checks])[] =>
  group.flatMap((one, i) => group.slice(i + 1).map((other) => [one, other] as const));

// A list of people is not "all there is" until the client says so.
function orOverPeople(value: Value, truths: readonly Truth[]): Truth {
  const found = or(...truths);
  return found === 'no' && value('case.explored') !== 'yes' ? 'unknown' : found;
}

// Condition 4, read as client with helper and helper with helper; not knowing each other is not negative.
function getOn(situation: Situation, people: readonly Checks[], circle: readonly Checks[]): Truth {
  const keen = keenOf(people);
  if (keen.length > 0 && keen.every(({ E6 }) => E6 === 'no')) return 'no';
  if (circle.length === 0) return 'unknown';
  const terms = pairsOf(circle).map(([a, b]) =>
    isOneOf(valueOf(situation, aboutPair(a.id, b.id)), 'good', 'neutral', 'do-not-know-each-other')
  );
  return and(or(...circle.map(({ E6 }) => E6)), ...terms);
}

function keenOf(people: readonly Checks[]): readonly Checks[] {
  const willing = people.filter(({ E3, helps }) => E3 === 'yes' && helps !== 'no');
  const warm = willing.filter(({ E1 }) => E1 !== 'no');
  return warm.length > 0 ? warm : willing;
}

// Who would help, but carries too much already (Bredewold via Pit 2018).
const isOverloaded = ({ E1, E2, E3, E4, E5, E7, E8 }: Checks): boolean =>
  E2 === 'no' && ![E1, E3, E4, E5, E7, E8].includes('no');

const fewTies = (value: Value, people: readonly Checks[]): boolean =>
  value('case.explored') === 'yes' &&
  people.every(({ E1 }) => E1 !== 'unknown') &&
  people.filter(({ E1 }) => E1 === 'yes').length <= thresholds.weak.warmTies;

const fitsNeighbourhood = (value: Value, C1: Truth): Truth =>
  and(
    C1,
    isOneOf(value('need.intimacy'), 'none', 'home-or-children'),
    not(isOneOf(value('need.trustedPersonNeeded'), 'yes')),
    isOneOf(value('need.neighbourhoodSupply'), 'yes')
  );
