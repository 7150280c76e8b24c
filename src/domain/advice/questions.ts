import type { Reading } from './reading.ts';
import { stepsToDare, type Decided } from './rules.ts';

export type QuestionSet = 'acceptance' | 'self-confidence' | 'trust' | 'open-step';

const sets = {
  'case.acceptance': 'acceptance',
  'case.selfConfidence': 'self-confidence',
  'case.trust': 'trust'
} as const;

/** Which set of questions fits now, if any: first acceptance, then self-confidence, then trust (Paans 2018). */
export function questionSetFor({ rule, advice, also }: Decided, { value }: Reading): QuestionSet | null {
  if (value('case.relationship') === 'fragile') return null;
  const open = stepsToDare.find((path) => value(path) !== 'yes');
  if (rule.id === 'D9' && advice === 'not-yet') return open ? sets[open] : 'open-step';
  if (rule.id === 'D10') return sets[stepsToDare.find((path) => value(path) === 'no')!];
  if (rule.id === 'D2' && also.includes('not-yet')) return open ? sets[open] : null;
  return null;
}
