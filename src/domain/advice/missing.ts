import { checkNames, type CheckName, type Checks } from './checks.ts';
import { pairsOf, type Reading } from './reading.ts';
import type { Decided } from './rules.ts';
import { aboutPair, aboutPerson, ascending, reasonOf } from './situation.ts';

export type AskWhom = 'client' | 'worker' | 'close-person' | 'nobody';
export type Missing = { readonly fact: string; readonly askWhom: AskWhom };

/** The facts the matched rule needed and that are not known: case, need, persons, pairs, each ascending by path. */
export function missingFor(decided: Decided, reading: Reading): readonly Missing[] {
  const facts = new Set(needed(decided, reading).filter((path) => isNotKnown(reading, path)));
  return [...facts]
    .sort((a, b) => sections.indexOf(sectionOf(a)) - sections.indexOf(sectionOf(b)) || ascending(a, b))
    .map((fact) => ({ fact, askWhom: whomToAsk(reading, fact) }));
}

const sections = ['case', 'need', 'persons', 'pairs'];
const sectionOf = (path: string): string => path.slice(0, path.indexOf('.'));

const isNotKnown = ({ value }: Reading, path: string): boolean =>
  value(path) === null ||
  (path.endsWith('.willingness') && value(path) === 'maybe') ||
  (path === 'case.explored' && value(path) !== 'yes');

function needed({ rule, advice }: Decided, reading: Reading): readonly string[] {
  const paths: string[] = [];
  if (rule.id === 'D0') paths.push('case.recordingAgreed');
  if (advice === 'neighbourhood' && reading.fit === 'unknown') paths.push(...forFit);
  const mindsUrgency = rule.id === 'D8' || (rule.id === 'D6' && reading.value('need.kind') !== 'contact');
  if (mindsUrgency) paths.push('need.urgent');
  if (rule.id === 'D11') paths.push(...forFull(reading));
  return paths;
}

const forFit = [
  'need.practical',
  'need.surveyable',
  'need.size',
  'need.intimacy',
  'need.trustedPersonNeeded',
  'need.neighbourhoodSupply'
];

function forFull({ conditions, candidates, circle, value }: Reading): readonly string[] {
  const paths = ['case.safety'];
  if (conditions.C2 === 'unknown' || conditions.C3 === 'unknown') paths.push('case.explored');
  if (conditions.C1 === 'unknown') paths.push('need.practical', 'need.surveyable', 'need.size');
  if (conditions.C5 === 'unknown') paths.push('need.professional');
  for (const person of candidates) paths.push(...forPerson(person, value));
  for (const [a, b] of pairsOf(circle)) paths.push(aboutPair(a.id, b.id));
  return paths;
}

const forPerson = (person: Checks, value: Reading['value']): readonly string[] =>
  checkNames.filter((check) => person[check] === 'unknown').flatMap((check) => factsOf(check, person.id, value));

/** The facts in the definition of a check of a person; size and end count only for a moderate load. */
export function factsOf(check: CheckName, id: string, value: Reading['value']): readonly string[] {
  const own = (...names: string[]): string[] => names.map((name) => aboutPerson(id, name));
  const byCheck: Record<CheckName, () => string[]> = {
    E1: () => own('bond'),
    E2: () => [...own('load'), ...(value(aboutPerson(id, 'load')) === 'moderate' ? ['need.size', 'need.finite'] : [])],
    E3: () => own('willingness'),
    E4: () => own('able'),
    E5: () => ['need.presenceNeeded', ...own('distance')],
    E6: () => own('equal', 'judges'),
    E7: () => ['need.intimacy', 'need.regularity', ...own('relation', 'mayAsk', 'willingness')],
    E8: () => own('mayAsk')
  };
  return byCheck[check]();
}

const forWorker = new Set(['case.safety', 'need.professional', 'need.neighbourhoodSupply']);

function whomToAsk({ situation, value }: Reading, path: string): AskWhom {
  const reason = value(path) === null ? reasonOf(situation, path) : null;
  const isForWorker = forWorker.has(path);
  if (value('case.relationship') === 'fragile' && !isForWorker) return 'nobody';
  if (reason === 'prefers-not-to-say' || reason === 'not-applicable') return 'nobody';
  if (reason === 'does-not-know' && /^persons\..+\.(load|willingness|able|distance)$/.test(path)) return 'close-person';
  return isForWorker ? 'worker' : 'client';
}
