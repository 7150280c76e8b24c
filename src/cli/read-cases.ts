import { aboutPair, aboutPerson, situationOf, type Fact, type Situation } from '#domain/advice/situation.ts';
import { basicNeeds, caseFacts, emptyReasons, needFacts, pairFacts, personFacts } from '#domain/advice/vocabulary.ts';
import { Unreadable } from './say.ts';

/** Reads a JSON array of cases; Unreadable names the path of one bad value and what was expected, and never the value. */
export function readCases(text: string): readonly Situation[] {
  const cases = parsed(text);
  if (!Array.isArray(cases)) throw new Unreadable('$: expected a JSON array of cases');
  return cases.map((one: unknown, i) => readCase(one, `$[${i}]`));
}

type Table = Readonly<Record<string, readonly string[]>>;
type Bag = Readonly<Record<string, unknown>>;
type Facts = Map<string, Fact>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unreadable('$: expected a JSON array of cases');
  }
}

function readCase(value: unknown, path: string): Situation {
  const one = bag(value, path);
  const facts: Facts = new Map();
  const about = section(one, 'case', path);
  readFacts(about, caseFacts, { facts, path: `${path}.case`, name: (fact) => `case.${fact}` });
  readFacts(section(about, 'basicNeeds', `${path}.case`), basicNeeds, {
    facts,
    path: `${path}.case.basicNeeds`,
    name: (fact) => `case.basicNeeds.${fact}`
  });
  const need = section(one, 'need', path);
  readFacts(need, needFacts, { facts, path: `${path}.need`, name: (fact) => `need.${fact}` });
  refuseUnexplained(need, `${path}.need.professionalReason`);
  const persons = readPersons(one, path, facts);
  readPairs(one, { path, persons, facts });
  return situationOf(facts, persons);
}

type Place = { readonly facts: Facts; readonly path: string; readonly name: (fact: string) => string };

function readFacts(from: Bag, table: Table, { facts, path, name }: Place): void {
  for (const [fact, values] of Object.entries(table)) {
    if (Object.hasOwn(from, fact)) facts.set(name(fact), readFact(from[fact], values, `${path}.${fact}`));
  }
}

function readFact(value: unknown, values: readonly string[], path: string): Fact {
  if (typeof value === 'string' && values.includes(value)) return value;
  if (isBag(value) && Object.keys(value).length === 1 && Object.hasOwn(value, 'empty')) {
    const reason = emptyReasons.find((known) => known === value.empty);
    if (reason) return { empty: reason };
  }
  throw new Unreadable(
    `${path}: expected one of ${values.join(', ')}, or {"empty": one of ${emptyReasons.join(', ')}}`
  );
}

// Condition 5: leaving out professional help must be explained (Tonkens & Bredewold 2018).
function refuseUnexplained(need: Bag, path: string): void {
  const isLeftOut = Object.hasOwn(need, 'professional') && need.professional === 'not-needed';
  if (!isLeftOut) return;
  const reason = Object.hasOwn(need, 'professionalReason') ? need.professionalReason : undefined;
  if (typeof reason !== 'string' || reason.trim() === '')
    throw new Unreadable(`${path}: expected a text, because professional help is said not to be needed`);
}

function readPersons(one: Bag, path: string, facts: Facts): readonly string[] {
  const ids: string[] = [];
  for (const [i, value] of list(one, 'persons', path).entries()) {
    const place = `${path}.persons[${i}]`;
    const person = bag(value, place);
    const id = Object.hasOwn(person, 'id') ? person.id : undefined;
    if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(id))
      throw new Unreadable(`${place}.id: expected 1 to 64 characters of A-Z a-z 0-9 _ -`);
    if (ids.includes(id)) throw new Unreadable(`${place}.id: expected an id that was not used before`);
    ids.push(id);
    readFacts(person, personFacts, { facts, path: place, name: (fact) => aboutPerson(id, fact) });
  }
  return ids;
}

type Around = { readonly path: string; readonly persons: readonly string[]; readonly facts: Facts };

function readPairs(one: Bag, { path, persons, facts }: Around): void {
  const seen = new Set<string>();
  for (const [i, value] of list(one, 'pairs', path).entries()) {
    const place = `${path}.pairs[${i}]`;
    const pair = bag(value, place);
    const a = member(pair, 'a', { persons, place });
    const b = member(pair, 'b', { persons, place });
    if (a === b) throw new Unreadable(`${place}.b: expected another person than a`);
    const name = aboutPair(a, b);
    if (seen.has(name)) throw new Unreadable(`${place}: expected a pair that is not listed before`);
    seen.add(name);
    readFacts(pair, pairFacts, { facts, path: place, name: () => name });
  }
}

function member(pair: Bag, end: 'a' | 'b', { persons, place }: { persons: readonly string[]; place: string }): string {
  const id = Object.hasOwn(pair, end) ? pair[end] : undefined;
  if (typeof id === 'string' && persons.includes(id)) return id;
  throw new Unreadable(`${place}.${end}: expected the id of one of persons`);
}

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

function bag(value: unknown, path: string): Bag {
  if (isBag(value)) return value;
  throw new Unreadable(`${path}: expected an object`);
}

const section = (from: Bag, name: string, path: string): Bag =>
  Object.hasOwn(from, name) ? bag(from[name], `${path}.${name}`) : {};

function list(from: Bag, name: string, path: string): readonly unknown[] {
  if (!Object.hasOwn(from, name)) return [];
  const value = from[name];
  if (Array.isArray(value)) return value as unknown[];
  throw new Unreadable(`${path}.${name}: expected a list`);
}
