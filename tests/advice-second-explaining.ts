import type { Fact } from '#domain/advice/situation.ts';
import { needFacts, pairFacts, personFacts } from '#domain/advice/vocabulary.ts';
import { couples, readAll, ruled, type Known, type Person, type Read, type Ruled } from './advice-second-reading.ts';

const isNotKnown = (value: Read['value'], path: string): boolean =>
  value(path) === null ||
  (path.endsWith('.willingness') && value(path) === 'maybe') ||
  (path === 'case.explored' && value(path) !== 'yes');

const inNeed = (...names: string[]): string[] => names.map((name) => `need.${name}`);
const readBy = (check: string, person: Person, value: Read['value']): readonly string[] => {
  const own = (...names: string[]): string[] => names.map((name) => `persons.${person.id}.${name}`);
  const table: Readonly<Record<string, readonly string[]>> = {
    E1: own('bond'),
    E2: [...own('load'), ...(value(own('load')[0]!) === 'moderate' ? inNeed('size', 'finite') : [])],
    E3: own('willingness'),
    E4: own('able'),
    E5: [...inNeed('presenceNeeded'), ...own('distance')],
    E6: own('equal', 'judges'),
    E7: [...inNeed('intimacy', 'regularity'), ...own('relation', 'mayAsk', 'willingness')],
    E8: own('mayAsk')
  };
  return table[check]!;
};

function neededAtEleven({ conditions, value, candidates, circle }: Read): readonly string[] {
  const found = ['case.safety'];
  if ([conditions.C2, conditions.C3].includes('unknown')) found.push('case.explored');
  if (conditions.C1 === 'unknown') found.push(...inNeed('practical', 'surveyable', 'size'));
  if (conditions.C5 === 'unknown') found.push('need.professional');
  for (const person of candidates)
    for (const [check, truth] of Object.entries(person))
      if (/^E\d$/.test(check) && truth === 'unknown') found.push(...readBy(check, person, value));
  return [...found, ...couples(circle)];
}

const sections = ['case', 'need', 'persons', 'pairs'];
const inOrder = (a: string, b: string): number =>
  sections.indexOf(a.split('.')[0]!) - sections.indexOf(b.split('.')[0]!) || (a < b ? -1 : 1);

/** Section 11: what is not known and was needed, and whom to ask. */
function missing(read: Read, [rule, , advice]: Ruled): { fact: string; askWhom: string }[] {
  const needed: string[] = [];
  if (rule === 'D0') needed.push('case.recordingAgreed');
  if (advice === 'neighbourhood' && read.fit === 'unknown')
    needed.push(...inNeed('practical', 'surveyable', 'size', 'intimacy', 'trustedPersonNeeded', 'neighbourhoodSupply'));
  if ((rule === 'D6' && read.need('kind') !== 'contact') || rule === 'D8') needed.push('need.urgent');
  if (rule === 'D11') needed.push(...neededAtEleven(read));
  const paths = [...new Set(needed)].filter((path) => isNotKnown(read.value, path)).sort(inOrder);
  return paths.map((fact) => ({ fact, askWhom: askWhom(read, fact) }));
}

function askWhom({ known, value }: Read, path: string): string {
  const isForWorker = /^(case\.safety|need\.professional|need\.neighbourhoodSupply)$/.test(path);
  const found = known.fact(path);
  const reason = typeof found === 'object' ? found.empty : '';
  let whom = isForWorker ? 'worker' : 'client';
  if (reason === 'does-not-know' && /^persons.*\.(load|willingness|able|distance)$/.test(path)) whom = 'close-person';
  if (reason === 'prefers-not-to-say' || reason === 'not-applicable') whom = 'nobody';
  if (value('case.relationship') === 'fragile' && !isForWorker) whom = 'nobody';
  return whom;
}

function questionSet({ value }: Read, [rule, , advice, also]: Ruled): string | null {
  if (value('case.relationship') === 'fragile') return null;
  const three = [['acceptance', 'acceptance'], ['selfConfidence', 'self-confidence'], ['trust', 'trust']] as const;
  const firstNotYes = three.find(([name]) => value(`case.${name}`) !== 'yes')?.[1];
  if (rule === 'D9' && advice === 'not-yet') return firstNotYes ?? 'open-step';
  if (rule === 'D10') return three.find(([name]) => value(`case.${name}`) === 'no')![1];
  return rule === 'D2' && also.includes('not-yet') ? (firstNotYes ?? null) : null;
} // prettier-ignore

const everyValue: Readonly<Record<string, readonly string[]>> = { ...needFacts, ...personFacts, ...pairFacts };
const ofNeed = [
  ['need.professional', 'present arranged'], ['need.practical', 'yes'], ['need.surveyable', 'yes'],
  ['need.finite', 'yes'], ['case.explored', 'yes'], ['need.size', 'small medium'], ['need.presenceNeeded', 'no'],
  ['need.trustedPersonNeeded', 'no'], ['need.neighbourhoodSupply', 'yes no'], ['need.urgent', 'yes no']
] as const; // prettier-ignore

function wouldChange(read: Read, ruling: Ruled, absent: readonly string[]) {
  if (['D0', 'D1'].includes(ruling[0])) return [];
  const known = [
    ...ofNeed,
    ...read.people.map(({ id }) => [`persons.${id}.load`, 'light'] as const),
    ...couples(read.people).sort().map((path) => [path, 'neutral'] as const)
  ].filter(([path]) => read.value(path) !== null && !absent.includes(path)); // prettier-ignore
  const unknown = absent
    .filter((path) => !/^case\.(?!explored)|\.(willingness|mayAsk|equal|judges)$/.test(path))
    .map((path) => [path, path === 'case.explored' ? 'yes' : everyValue[path.split('.').at(-1)!]!.join(' ')] as const);
  const found = [...unknown, ...known].flatMap(([path, values]) => {
    const tried = values.split(' ').map((becomes) => {
      const fact = (name: string): Fact | undefined => (name === path ? becomes : read.known.fact(name));
      return { fact: path, becomes, then: ruled(readAll({ ...read.known, fact }))[2] };
    });
    return tried.filter(({ then }) => then !== ruling[2]).slice(0, 1);
  });
  return found.slice(0, 5);
}

/** The least that must be among the grounds. */
function grounds({ value, people, overloaded, full }: Read, [rule]: Ruled, absent: readonly string[]): string[] {
  const three = ['case.acceptance', 'case.selfConfidence', 'case.trust'];
  const helpers = people.filter(({ helps }) => helps !== 'no');
  const unequal = helpers.flatMap(
    ({ id }) =>
      [
        [`persons.${id}.equal`, 'no'],
        [`persons.${id}.judges`, 'yes']
      ] as const
  );
  const table: Readonly<Record<string, () => string[]>> = {
    D0: () => ['case.recordingAgreed'],
    D1: () => ['case.safety'],
    D2: () => [['need.practical', 'no'], ['need.surveyable', 'no'], ['need.size', 'large']].flatMap(([path, wrong]) => (value(path!) === wrong ? [path!] : [])),
    D3: () => [...unequal.flatMap(([path, wrong]) => (value(path) === wrong ? [path] : [])), ...couples(helpers).filter((path) => ['tense', 'conflict'].includes(value(path) ?? ''))],
    D4: () => overloaded.map(({ id }) => `persons.${id}.load`),
    D5: () => ['case.networkStance'],
    D6: () => [],
    D7: () => ['case.explored'],
    D8: () => ['case.explored'],
    D9: () => ['case.networkStance'],
    D10: () => three.filter((path) => value(path) === 'no'),
    D11: () => [...absent],
    D12: () => ['need.professional'],
    D13: () => ['case.networkStance', ...inNeed('practical', 'surveyable', 'size', 'professional'), ...full.flatMap(({ id }) => ['bond', 'load', 'willingness'].map((name) => `persons.${id}.${name}`))]
  }; // prettier-ignore
  return table[rule]!();
}

/** The whole advice as the model says it, read a second time; `grounds` are the least there must be. */
export function adviseAgain(known: Known) {
  const read = readAll(known);
  const ruling = ruled(read);
  const [rule, , advice, also] = ruling;
  const isBefore = rule === 'D0' || rule === 'D1';
  const absent = missing(read, ruling);
  const paths = absent.map(({ fact }) => fact);
  const forbidden = [
    ...(read.conditions.C4 === 'no' ? ['meeting'] : []),
    ...read.people.filter(({ E6 }) => E6 === 'no').map(({ id }) => `meeting-with:${id}`),
    ...(rule === 'D4' ? read.overloaded.map(({ id }) => `ask-more:${id}`) : [])
  ];
  const none = { C1: 'unknown', C2: 'unknown', C3: 'unknown', C4: 'unknown', C5: 'unknown' };
  return {
    said: {
      ...{ advice, rule, team: advice === 'own-network' ? read.full.map(({ id }) => id).sort() : [] },
      ...{ conditions: isBefore ? none : read.conditions, also: also.filter((one) => one !== false).sort() },
      ...{ forbidden: isBefore ? [] : forbidden.sort(), missing: absent, questionSet: questionSet(read, ruling) },
      wouldChangeIf: wouldChange(read, ruling, paths)
    },
    grounds: grounds(read, ruling, paths)
  };
}
