import { becauseOf, type Because } from './because.ts';
import { missingFor, type Missing } from './missing.ts';
import { questionSetFor, type QuestionSet } from './questions.ts';
import { read, type Conditions, type Reading } from './reading.ts';
import { decide, type AdviceName, type AlsoName, type Decided, type RuleName } from './rules.ts';
import type { Situation } from './situation.ts';
import { wouldChangeIf, type WouldChange } from './would-change.ts';

/** An advice to the worker, who discusses it with the client; it decides nothing. No number stands in it. */
export type Advice = {
  readonly advice: AdviceName;
  readonly rule: RuleName;
  readonly team: readonly string[];
  readonly conditions: Conditions;
  readonly also: readonly AlsoName[];
  readonly forbidden: readonly string[];
  readonly missing: readonly Missing[];
  readonly questionSet: QuestionSet | null;
  readonly because: readonly Because[];
  readonly wouldChangeIf: readonly WouldChange[];
  readonly ruleVersion: string;
};

/**
 * One explainable advice about one need: a pure function of the facts and the version of the rules. Asking a network for
 * more than it does already works only under five conditions that are all necessary (Tonkens & Bredewold 2018).
 */
export function advise(situation: Situation): Advice {
  const reading = read(situation);
  const decided = decide(reading);
  const missing = missingFor(decided, reading);
  const isBeforeReading = decided.rule.id === 'D0' || decided.rule.id === 'D1';
  return {
    advice: decided.advice,
    rule: decided.rule.id,
    team: decided.team,
    conditions: isBeforeReading ? notRead : reading.conditions,
    also: decided.also,
    forbidden: isBeforeReading ? [] : forbiddenBy(decided, reading),
    missing,
    questionSet: questionSetFor(decided, reading),
    because: becauseOf(decided, reading),
    wouldChangeIf: wouldChangeIf(decided, reading, missing),
    ruleVersion: situation.fitting.version
  };
}

const notRead: Conditions = { C1: 'unknown', C2: 'unknown', C3: 'unknown', C4: 'unknown', C5: 'unknown' };

// Meetings that would hurt, and people who must not be asked for more (Tonkens & Bredewold 2018; Bredewold via Pit 2018).
function forbiddenBy({ rule }: Decided, { conditions, people, overloaded }: Reading): readonly string[] {
  return [
    ...(conditions.C4 === 'no' ? ['meeting'] : []),
    ...people.filter(({ E6 }) => E6 === 'no').map(({ id }) => `meeting-with:${id}`),
    ...(rule.id === 'D4' ? overloaded.map(({ id }) => `ask-more:${id}`) : [])
  ].sort();
}
