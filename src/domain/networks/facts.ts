import { basicNeeds, caseFacts, pairFacts, personFacts } from '../advice/vocabulary.ts';
import { thresholds } from '../advice/thresholds.ts';

const yesNo = ['yes', 'no'] as const;

/** Where somebody stands on the map. Rings have no number, and a domain is only where somebody stands (R16, R66, T11). */
export const rings = ['near', 'middle', 'further'] as const;
export type Ring = (typeof rings)[number];
export const lifeDomains = ['family', 'work', 'leisure', 'school', 'religion', 'neighbourhood', 'online'] as const;
export type LifeDomain = (typeof lifeDomains)[number];

/**
 * What may be noted of somebody: what the advice reads, the place on the map, a small gesture (R23), whether that person
 * knows of it (DP5), whether it is a child under sixteen, and who has parental authority (DP27).
 */
export const aroundFacts = {
  ...personFacts,
  ring: rings,
  domain: lifeDomains,
  gesture: yesNo,
  told: ['informed', 'postponed', 'exception'],
  underSixteen: yesNo,
  authority: yesNo
} as const;
export type AroundFact = keyof typeof aroundFacts;

type NeedName = `basicNeeds.${keyof typeof basicNeeds & string}`;
const needsOfPeople = Object.fromEntries(
  Object.entries(basicNeeds).map(([name, values]) => [`basicNeeds.${name}`, values])
) as unknown as Readonly<Record<NeedName, typeof basicNeeds.care>>;
export const ownFacts = { ...caseFacts, ...needsOfPeople } as const;
export type OwnFact = keyof typeof ownFacts;

export type FactName = AroundFact | OwnFact | 'terms';
export type Subject = 'case' | 'person' | 'pair';
const tables: Readonly<Record<Subject, Readonly<Record<string, readonly string[]>>>> = {
  case: ownFacts,
  person: aroundFacts,
  pair: pairFacts
};

/** The values a fact may take about the case itself, somebody around, or two of them; empty for what is not a fact. */
export const valuesFor = (subject: Subject, fact: string): readonly string[] =>
  Object.hasOwn(tables[subject], fact) ? tables[subject][fact]! : [];

export const factNames = [...new Set(Object.values(tables).flatMap((table) => Object.keys(table)))] as FactName[];

const alwaysApart = new Set<FactName>(['load', 'judges', 'equal', 'relationship', 'suspectedIsolation', 'safety']);
const apartValues: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  bond: ['cool', 'conflict'],
  terms: ['tense', 'conflict']
};

/** DP7, DP25, DP26: what is kept apart from the client's own view, look-along and print: no judgement of a third person. */
export const isKeptApart = ({ fact, value }: { readonly fact: FactName; readonly value: string | null }): boolean =>
  alwaysApart.has(fact) || (value !== null && (apartValues[fact]?.includes(value) ?? false));

/** DP5: who is not told, now or at all, is not told for a reason. */
export const needsReason = ({ fact, value }: { readonly fact: FactName; readonly value: string | null }): boolean =>
  fact === 'told' && (value === 'postponed' || value === 'exception');

/** What is agreed for one need at a time: a yes for one is none for another; a general no holds for all (R38). */
export const isPerNeed = (fact: FactName): boolean => fact === 'able' || fact === 'mayAsk';
/** What may be said for one need, or whatever is needed. */
export const mayNameNeed = (fact: FactName): boolean => isPerNeed(fact) || fact === 'willingness';

/** R17, R65, R66: what of the case only the client can judge; nobody says it in the client's place. */
export const isClientsToSay = (fact: FactName): boolean =>
  fact.startsWith('basicNeeds.') || ['networkStance', 'neighbourhoodStance', 'explored'].includes(fact);

/** Of whom the word weighs most, where sources differ: the person concerned, then the client, then the worker. */
export const isRanked = (fact: FactName): boolean => fact === 'load' || fact === 'willingness';

const soon = new Set<FactName>([
  ...(['networkStance', 'neighbourhoodStance', 'acceptance', 'selfConfidence', 'trust'] as const),
  ...(['load', 'willingness', 'able', 'mayAsk'] as const)
]);
const lasting = new Set<FactName>([
  'recordingAgreed',
  'relation',
  'ring',
  'domain',
  'told',
  'underSixteen',
  'authority'
]);

/** How many weeks a fact stays valid (R63): facts change with life (Wilken); the terms are our design. Null: until changed. */
export function weeksValid(fact: FactName): number | null {
  if (lasting.has(fact)) return null;
  return soon.has(fact) ? thresholds.validWeeks.soon : thresholds.validWeeks.later;
}
