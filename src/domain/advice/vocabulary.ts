const yesNo = ['yes', 'no'] as const;
const fulfilled = ['yes', 'partly', 'no'] as const;

/** Every fact the advice may read or keep, with its values in table order; a fact has no default. */
export const caseFacts = {
  recordingAgreed: yesNo,
  safety: ['concern', 'no-signal'],
  relationship: ['fragile', 'ordinary'],
  networkStance: ['not-discussed', 'solve-myself', 'hesitates', 'wants', 'does-not-want'],
  neighbourhoodStance: ['not-discussed', 'wants', 'does-not-want'],
  acceptance: yesNo,
  selfConfidence: yesNo,
  trust: yesNo,
  explored: yesNo,
  suspectedIsolation: yesNo
} as const;

/** Wilken: whether these are fulfilled, in the client's own judgement; care is giving and receiving it. */
export const basicNeeds = {
  attachment: fulfilled,
  belonging: fulfilled,
  recognition: fulfilled,
  care: fulfilled,
  emotionalSupport: fulfilled
} as const;

export const needFacts = {
  kind: ['contact', 'other'],
  practical: yesNo,
  surveyable: yesNo,
  size: ['small', 'medium', 'large'],
  regularity: ['once', 'now-and-then', 'weekly', 'daily'],
  finite: yesNo,
  presenceNeeded: yesNo,
  intimacy: ['none', 'home-or-children', 'money-letters-health', 'body'],
  trustedPersonNeeded: yesNo,
  urgent: yesNo,
  professional: ['present', 'arranged', 'not-needed', 'absent'],
  neighbourhoodSupply: yesNo
} as const;

export const relations = [
  'partner',
  'housemate',
  'parent',
  'child',
  'sibling',
  'other-family',
  'friend',
  'neighbour',
  'acquaintance',
  'colleague'
] as const;
export type Relation = (typeof relations)[number];

export const personFacts = {
  relation: relations,
  bond: ['warm', 'positive', 'neutral', 'cool', 'conflict'],
  load: ['none', 'light', 'moderate', 'heavy'],
  willingness: ['offers', 'would-like-unsure-how', 'maybe', 'does-not-want'],
  able: yesNo,
  distance: ['same-home', 'neighbourhood', 'town', 'far'],
  equal: yesNo,
  judges: yesNo,
  mayAsk: yesNo,
  gives: yesNo,
  receives: yesNo
} as const;

export const pairFacts = { terms: ['good', 'neutral', 'do-not-know-each-other', 'tense', 'conflict'] } as const;

/** The four ways of not knowing; the rules read all as unknown, the choice of questions does not. */
export const emptyReasons = ['not-asked', 'does-not-know', 'prefers-not-to-say', 'not-applicable'] as const;
export type EmptyReason = (typeof emptyReasons)[number];

/** The values a fact may take, by its path; empty for what is not a fact. */
export function valuesOf(path: string): readonly string[] {
  const [section, ...rest] = path.split('.');
  const fact = rest.at(-1)!;
  const table: Readonly<Record<string, readonly string[]>> =
    section === 'need'
      ? needFacts
      : section === 'persons'
        ? personFacts
        : section === 'pairs'
          ? pairFacts
          : caseTable(rest);
  return Object.hasOwn(table, fact) ? table[fact]! : [];
}

const caseTable = (rest: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  rest.length > 1 ? basicNeeds : caseFacts;
