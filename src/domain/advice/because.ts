import { checkNames, isWithin, type CheckName, type Checks } from './checks.ts';
import { factsOf, missingFor } from './missing.ts';
import { pairsOf, unfulfilled, type Reading } from './reading.ts';
import { stepsToDare, type Decided, type RuleName } from './rules.ts';
import { aboutPair, aboutPerson } from './situation.ts';

export type Because = { readonly fact: string; readonly value: string };

/** The facts an advice rests on, as they were entered or "unknown"; never empty. */
export function becauseOf(decided: Decided, reading: Reading): readonly Because[] {
  const facts = new Set(grounds[decided.rule.id](reading, decided));
  if (facts.size === 0) facts.add('case.explored');
  return Array.from(facts, (fact) => ({ fact, value: reading.value(fact) ?? 'unknown' }));
}

type Grounds = (reading: Reading, decided: Decided) => readonly string[];

const grounds: Record<RuleName, Grounds> = {
  D0: () => ['case.recordingAgreed'],
  D1: () => ['case.safety'],
  D2: ({ value }) => [
    ...['need.practical', 'need.surveyable'].filter((path) => value(path) === 'no'),
    ...['need.size'].filter((path) => value(path) === 'large')
  ],
  D3: tensions,
  D4: ({ overloaded }) => overloaded.map(({ id }) => aboutPerson(id, 'load')),
  D5: () => ['case.networkStance'],
  D6: weakness,
  D7: whyNobodyHelps,
  D8: whyNobodyHelps,
  D9: () => ['case.networkStance'],
  D10: ({ value }) => stepsToDare.filter((path) => value(path) === 'no'),
  D11: (reading, decided) => missingFor(decided, reading).map(({ fact }) => fact),
  D12: () => ['need.professional'],
  D13: (_, { team }) => [
    'case.networkStance',
    'need.practical',
    'need.surveyable',
    'need.size',
    'need.professional',
    ...team.flatMap((id) => ['bond', 'load', 'willingness'].map((fact) => aboutPerson(id, fact)))
  ]
};

function tensions({ people, value }: Reading): readonly string[] {
  const helpers = people.filter(({ helps }) => helps !== 'no');
  const unequal = helpers.flatMap(({ id }) => [
    ...[aboutPerson(id, 'equal')].filter((path) => value(path) === 'no'),
    ...[aboutPerson(id, 'judges')].filter((path) => value(path) === 'yes')
  ]);
  const strained = pairsOf(helpers)
    .map(([a, b]) => aboutPair(a.id, b.id))
    .filter((path) => ['tense', 'conflict'].includes(value(path) ?? ''));
  return [...unequal, ...strained];
}

function weakness({ hasFewNeedsMet, hasFewTies, people, value }: Reading): readonly string[] {
  const needs = hasFewNeedsMet ? unfulfilled(value) : [];
  const ties = hasFewTies ? ['case.explored', ...people.map(({ id }) => aboutPerson(id, 'bond'))] : [];
  return [...needs, ...ties];
}

function whyNobodyHelps(reading: Reading): readonly string[] {
  return ['case.explored', ...reading.people.flatMap((person) => whyNot(person, reading))];
}

function whyNot(person: Checks, reading: Reading): readonly string[] {
  const failing = checkNames.filter((check) => check !== 'E1' && check !== 'E6' && person[check] === 'no');
  const facts = failing.flatMap((check) => factsThatFail(check, person.id, reading));
  return facts.length > 0 ? facts : [aboutPerson(person.id, 'bond')];
}

// Of the facts of a check that is no, those that make it so.
function factsThatFail(check: CheckName, id: string, { value, situation }: Reading): readonly string[] {
  const need = (name: string): string | null => value(`need.${name}`);
  const asked = { within: situation.fitting.within, relation: value(aboutPerson(id, 'relation')), need };
  const fails = (path: string): boolean => {
    if (path === 'need.size') return value(path) !== 'small';
    if (path === 'need.finite') return value(path) === 'no';
    if (path === 'need.intimacy') return isWithin(asked, 'intimacy') === 'no';
    if (path === 'need.regularity') return isWithin(asked, 'regularity') === 'no';
    if (path.endsWith('.mayAsk')) return value(path) === 'no';
    return true;
  };
  return factsOf(check, id, value).filter((path) => value(path) !== null && fails(path));
}
