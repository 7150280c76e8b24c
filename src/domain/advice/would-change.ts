import type { Missing } from './missing.ts';
import { pairsOf, read, type Reading } from './reading.ts';
import { decide, type AdviceName, type Decided } from './rules.ts';
import { aboutPair, aboutPerson, withFacts } from './situation.ts';
import { valuesOf } from './vocabulary.ts';

export type WouldChange = { readonly fact: string; readonly becomes: string; readonly then: AdviceName };

/** So many possibilities are named at most. */
const most = 5;

/**
 * What would change the advice, each tried out and true. What belongs to the people themselves is never in it:
 * showing what it would unlock invites pressing (Paans 2018; Tonkens & Bredewold 2018).
 */
export function wouldChangeIf(decided: Decided, reading: Reading, missing: readonly Missing[]): readonly WouldChange[] {
  if (decided.rule.id === 'D0' || decided.rule.id === 'D1') return [];
  const found: WouldChange[] = [];
  for (const { fact, values } of [...unknowns(missing), ...knowns(reading, missing)]) {
    const change = firstChange({ fact, values }, reading, decided.advice);
    if (change) found.push(change);
    if (found.length === most) break;
  }
  return found;
}

type Trial = { readonly fact: string; readonly values: readonly string[] };

const unknowns = (missing: readonly Missing[]): readonly Trial[] =>
  missing
    .filter(({ fact }) => !isTheirs(fact))
    .map(({ fact }) => ({ fact, values: fact === 'case.explored' ? ['yes'] : valuesOf(fact) }));

const isTheirs = (path: string): boolean =>
  (path.startsWith('case.') && path !== 'case.explored') || /\.(willingness|mayAsk|equal|judges)$/.test(path);

function knowns(reading: Reading, missing: readonly Missing[]): readonly Trial[] {
  const unknown = new Set(missing.map(({ fact }) => fact));
  const loads = reading.people
    .map(({ id }) => aboutPerson(id, 'load'))
    .filter((fact) => ['moderate', 'heavy'].includes(reading.value(fact) ?? ''))
    .map((fact) => ({ fact, values: ['light'] }));
  const terms = onlyTension(reading).map((fact) => ({ fact, values: ['neutral'] }));
  return [...ofCaseAndNeed, ...loads, ...terms].filter(
    ({ fact }) => reading.value(fact) !== null && !unknown.has(fact)
  );
}

// Terms are read for pairs of the circle alone, and of two tensions one that eases leaves the other: so among many
// people only a single tension is worth a trial.
function onlyTension({ circle, value }: Reading): readonly string[] {
  const tense = pairsOf(circle)
    .map(([a, b]) => aboutPair(a.id, b.id))
    .filter((path) => ['tense', 'conflict'].includes(value(path) ?? ''));
  return tense.length === 1 ? tense : [];
}

const ofCaseAndNeed: readonly Trial[] = [
  { fact: 'need.professional', values: ['present', 'arranged'] },
  { fact: 'need.practical', values: ['yes'] },
  { fact: 'need.surveyable', values: ['yes'] },
  { fact: 'need.finite', values: ['yes'] },
  { fact: 'case.explored', values: ['yes'] },
  { fact: 'need.size', values: ['small', 'medium'] },
  { fact: 'need.presenceNeeded', values: ['no'] },
  { fact: 'need.trustedPersonNeeded', values: ['no'] },
  { fact: 'need.neighbourhoodSupply', values: ['yes', 'no'] },
  { fact: 'need.urgent', values: ['yes', 'no'] }
];

function firstChange({ fact, values }: Trial, { situation }: Reading, present: AdviceName): WouldChange | null {
  for (const becomes of values) {
    const then = decide(read(withFacts(situation, [[fact, becomes]]))).advice;
    if (then !== present) return { fact, becomes, then };
  }
  return null;
}
