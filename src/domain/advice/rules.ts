import type { Reading } from './reading.ts';
import { aboutPair } from './situation.ts';

export const adviceNames = [
  'own-network',
  'neighbourhood',
  'professional-first',
  'build-ties-first',
  'not-yet',
  'no-advice'
] as const;
export type AdviceName = (typeof adviceNames)[number];
export type AlsoName =
  | 'build-ties-first'
  | 'not-yet'
  | 'professional-first'
  | 'relieve-close-person'
  | 'own-network-afterwards'
  | 'spread'
  | 'get-together';

export const ruleNames = [
  'D0',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D12',
  'D13'
] as const;
export type RuleName = (typeof ruleNames)[number];

export type Source =
  'paans-2018' | 'brakkenstein-2018' | 'bredewold-pit-2018' | 'wilken' | 'tonkens-bredewold-2018' | 'our-design';

type Rule = {
  readonly id: RuleName;
  readonly when: (reading: Reading) => boolean;
  readonly advice: (reading: Reading) => AdviceName;
  readonly also: (reading: Reading) => readonly (AlsoName | false)[];
  readonly sources: readonly Source[];
};

const always = (advice: AdviceName) => (): AdviceName => advice;
const nothing = (): [] => [];

// To the neighbourhood when that could fit and is not refused, else to a professional.
const outside = ({ fit, value }: Reading): AdviceName =>
  fit !== 'no' && value('case.neighbourhoodStance') !== 'does-not-want' ? 'neighbourhood' : 'professional-first';

const ownChoice = ({ fit, value }: Reading): AdviceName =>
  fit !== 'no' && value('case.neighbourhoodStance') === 'wants' ? 'neighbourhood' : 'not-yet';

const stance = ({ value }: Reading): string | null => value('case.networkStance');
const isOpen = (reading: Reading): boolean => !['wants', 'does-not-want'].includes(stance(reading) ?? '');
const isUrgent = ({ value }: Reading): boolean => value('need.urgent') === 'yes';
const full = ({ people }: Reading): Reading['people'] => people.filter(({ isFull }) => isFull);
/** What someone needs before daring to ask (Paans 2018), in the order they are asked about. */
export const stepsToDare = ['case.acceptance', 'case.selfConfidence', 'case.trust'] as const;

/** The rules: the first whose `when` holds decides. The order is part of the model. */
export const rules: readonly Rule[] = [
  {
    id: 'D0',
    when: ({ value }) => value('case.recordingAgreed') !== 'yes',
    advice: always('no-advice'),
    also: nothing,
    sources: ['paans-2018', 'our-design']
  },
  {
    id: 'D1',
    when: ({ value }) => value('case.safety') === 'concern',
    advice: always('professional-first'),
    also: nothing,
    sources: ['wilken']
  },
  {
    id: 'D2',
    when: ({ conditions }) => conditions.C1 === 'no',
    advice: always('professional-first'),
    also: (reading) => [reading.isWeak && 'build-ties-first', isOpen(reading) && 'not-yet'],
    sources: ['tonkens-bredewold-2018']
  },
  {
    id: 'D3',
    when: ({ conditions }) => conditions.C4 === 'no',
    advice: outside,
    also: nothing,
    sources: ['tonkens-bredewold-2018']
  },
  {
    id: 'D4',
    when: ({ conditions, overloaded }) => conditions.C2 === 'no' && overloaded.length > 0,
    advice: outside,
    also: () => ['relieve-close-person'],
    sources: ['bredewold-pit-2018']
  },
  {
    id: 'D5',
    when: (reading) => stance(reading) === 'does-not-want',
    advice: ownChoice,
    also: ({ conditions }) => [conditions.C5 !== 'yes' && 'professional-first'],
    sources: ['paans-2018']
  },
  {
    id: 'D6',
    when: (reading) => reading.isWeak && !(stance(reading) === 'wants' && full(reading).length > 0),
    advice: (reading) =>
      reading.value('need.kind') === 'contact' || !isUrgent(reading) ? 'build-ties-first' : outside(reading),
    also: () => ['build-ties-first'],
    sources: ['wilken']
  },
  {
    id: 'D7',
    when: ({ conditions }) => conditions.C2 === 'no',
    advice: outside,
    also: nothing,
    sources: ['bredewold-pit-2018']
  },
  {
    id: 'D8',
    when: ({ conditions }) => conditions.C3 === 'no',
    advice: (reading) => (isUrgent(reading) ? outside(reading) : 'build-ties-first'),
    also: nothing,
    sources: ['tonkens-bredewold-2018']
  },
  {
    id: 'D9',
    when: (reading) => stance(reading) !== 'wants',
    advice: ownChoice,
    also: nothing,
    sources: ['paans-2018']
  },
  {
    id: 'D10',
    when: ({ value }) => stepsToDare.some((path) => value(path) === 'no'),
    advice: always('not-yet'),
    also: nothing,
    sources: ['paans-2018', 'tonkens-bredewold-2018']
  },
  {
    id: 'D11',
    when: (reading) =>
      Object.values(reading.conditions).includes('unknown') ||
      reading.value('case.safety') === null ||
      full(reading).length === 0,
    advice: always('not-yet'),
    also: nothing,
    sources: ['our-design']
  },
  {
    id: 'D12',
    when: ({ conditions }) => conditions.C5 === 'no',
    advice: always('professional-first'),
    also: () => ['own-network-afterwards'],
    sources: ['tonkens-bredewold-2018']
  },
  {
    id: 'D13',
    when: () => true,
    advice: always('own-network'),
    also: (reading) => [
      reading.value('need.size') === 'medium' && full(reading).length === 1 && 'spread',
      areStrangers(reading) && 'get-together'
    ],
    sources: ['tonkens-bredewold-2018']
  }
];

/** What a rule decided, before it is explained. `team`: all who fit in full; the model never picks among them. */
export type Decided = {
  readonly rule: Rule;
  readonly advice: AdviceName;
  readonly also: readonly AlsoName[];
  readonly team: readonly string[];
};

export function decide(reading: Reading): Decided {
  const rule = rules.find(({ when }) => when(reading))!;
  const advice = rule.advice(reading);
  const also = rule.also(reading).filter((name) => name !== false && name !== advice) as AlsoName[];
  return {
    rule,
    advice,
    also: also.toSorted(),
    team: advice === 'own-network' ? full(reading).map(({ id }) => id) : []
  };
}

function areStrangers(reading: Reading): boolean {
  const ids = full(reading).map(({ id }) => id);
  return ids.some((a) => ids.some((b) => a !== b && reading.value(aboutPair(a, b)) === 'do-not-know-each-other'));
}
