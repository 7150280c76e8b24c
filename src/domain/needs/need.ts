import type { Fact } from '../advice/situation.ts';
import { thresholds } from '../advice/thresholds.ts';
import { emptyReasons, needFacts, type EmptyReason } from '../advice/vocabulary.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '../result.ts';
import { needFactNames, type Need, type NeedEnding } from './need-kinds.ts';
import { impliedBy, taskNames, type NeedFact } from './tasks.ts';

export type DraftNeed = { readonly words: string; readonly task: string };
export type NeedReason = 'no-words' | 'words-too-long' | 'no-task' | 'ended';

/** Something that would help, in own words and of a kind; nothing else is needed, and nothing is filled in. */
export function postNeed(draft: DraftNeed, partOf: string | null = null): Result<Need, NeedReason> {
  const said = readDraft(draft);
  if (!said.ok) return said;
  return yes({ ...said.value, facts: [], reason: '', arrangedOn: null, partOf, ending: null });
}

/** The same need in other words, or of another kind; what was answered stays. */
export function rewordNeed(need: Need, draft: DraftNeed): Result<Need, NeedReason> {
  if (need.ending) return no('ended');
  const said = readDraft(draft);
  return said.ok ? yes({ ...need, ...said.value }) : said;
}

function readDraft({ words, task }: DraftNeed): Result<Pick<Need, 'words' | 'task'>, NeedReason> {
  if (words.trim() === '') return no('no-words', 'words');
  if (words.length > 300) return no('words-too-long', 'words');
  const kind = taskNames.find((one) => one === task);
  return kind ? yes({ words: words.trim(), task: kind }) : no('no-task', 'task');
}

/** Parts at most that a need is split into at once. */
const mostParts = 6;
export type SplitReason = 'no-words' | 'words-too-long' | 'too-many' | 'ended';

/** D2: the practical parts of a need, one a line; each is a need of its own, of which nothing is known yet. */
export function splitNeed(need: Need, lines: string): Result<readonly DraftNeed[], SplitReason> {
  if (need.ending) return no('ended');
  const parts = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (parts.length === 0) return no('no-words', 'parts');
  if (parts.length > mostParts) return no('too-many', 'parts');
  if (parts.some((part) => part.length > 300)) return no('words-too-long', 'parts');
  return yes(parts.map((words) => ({ words, task: 'other' })));
}

/** What a form says of the facts of a need: by fact one of its values, or one of the four ways of not knowing. */
export type DraftAnswers = {
  readonly answers: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly arrangedOn: string;
};
export type AnswerReason = 'no-such-answer' | 'no-reason' | 'no-date' | 'words-too-long';
export type AnswerErrors = Readonly<Record<string, AnswerReason>>;
export type Answered = Yes<Need> | No<'ended'> | (No<'wrong-fields'> & { readonly errors: AnswerErrors });

/**
 * Keeps what was said. What is said again keeps its day, unless that day is too long ago; what is not in the form stays.
 * That professional help is not needed must be explained, and that it is arranged has a day (R29; Tonkens & Bredewold 2018).
 */
export function answerNeed(need: Need, draft: DraftAnswers, today: string): Answered {
  if (need.ending) return no('ended');
  const errors = wrongAnswers(draft);
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const facts = needFactNames.flatMap((fact) => keptFact(need, { fact, answer: draft.answers[fact], today }));
  const says = (value: string): boolean => facts.some((one) => one.fact === 'professional' && one.answer === value);
  return yes({
    ...need,
    facts,
    reason: says('not-needed') ? draft.reason.trim() : '',
    arrangedOn: says('arranged') ? draft.arrangedOn : null
  });
}

type Said = Need['facts'][number];
type Saying = { readonly fact: NeedFact; readonly answer: string | undefined; readonly today: string };

function keptFact(need: Need, { fact, answer, today }: Saying): readonly Said[] {
  const earlier = need.facts.find((one) => one.fact === fact);
  if (answer === undefined) return earlier ? [earlier] : [];
  if (answer === 'not-asked') return [];
  const isSame = earlier?.answer === answer && isValid(earlier, today);
  return [isSame ? earlier : { fact, answer: answer as Said['answer'], on: today }];
}

function wrongAnswers({ answers, reason, arrangedOn }: DraftAnswers): AnswerErrors {
  const wrong = new Map<string, AnswerReason>();
  for (const fact of needFactNames) {
    const answer = answers[fact];
    if (answer !== undefined && !valuesOf(fact).includes(answer)) wrong.set(fact, 'no-such-answer');
  }
  const { professional } = answers;
  if (professional === 'not-needed' && reason.trim() === '') wrong.set('reason', 'no-reason');
  if (professional === 'not-needed' && reason.length > 300) wrong.set('reason', 'words-too-long');
  if (professional === 'arranged' && !isDay(arrangedOn)) wrong.set('arrangedOn', 'no-date');
  return Object.fromEntries(wrong);
}

/** The values of a fact in table order, then the four ways of not knowing it. */
export const valuesOf = (fact: NeedFact): readonly string[] => [...needFacts[fact], ...emptyReasons];

const isEmpty = (answer: string): answer is EmptyReason => (emptyReasons as readonly string[]).includes(answer);

// Up to and including this day a fact is known (advice model, section 3).
const isValid = ({ on }: Said, today: string): boolean => today <= daysAfter(on, thresholds.validWeeks.later * 7);

export type KnownFact = {
  readonly fact: NeedFact;
  readonly answer: string;
  /** On which day it was said; null where it is so by the nature of the task, or was not asked. */
  readonly on: string | null;
  readonly by: 'said' | 'task' | 'nobody';
  /** It was said, but so long ago that it has to be asked again. */
  readonly isOld: boolean;
};

/** What is known of a need today, fact by fact; what is not known says in which way (R25, R63). */
export const knownOf = (need: Need, today: string): readonly KnownFact[] =>
  needFactNames.map((fact) => {
    const said = need.facts.find((one) => one.fact === fact);
    const isOld = said !== undefined && !isValid(said, today);
    const implied = impliedBy(need.task)[fact];
    const standing = isOld ? undefined : said;
    if (implied !== undefined && isStronger(fact, standing))
      return { fact, answer: implied, on: null, by: 'task', isOld: false };
    if (standing) return { fact, answer: standing.answer, on: standing.on, by: 'said', isOld };
    return { fact, answer: 'not-asked', on: said?.on ?? null, by: 'nobody', isOld };
  });

// What is so by nature gives way to what was answered; but taking children in is never for just anybody (R21).
const isStronger = (fact: NeedFact, said: Said | undefined): boolean =>
  said === undefined || isEmpty(said.answer) || fact === 'trustedPersonNeeded';

/** The facts of a need as the advice reads them: by path a value, or why there is none. */
export const factsForAdvice = (need: Need, today: string): readonly (readonly [string, Fact])[] =>
  knownOf(need, today).map(({ fact, answer }) => [`need.${fact}`, isEmpty(answer) ? { empty: answer } : answer]);

export type DraftEnding = { readonly how: string; readonly words: string };
export type EndingReason = 'no-answer' | 'words-too-long' | 'ended';
const endings: readonly NeedEnding['how'][] = ['worked', 'did-not-work', 'not-needed', 'elsewhere'];

/** How it ended; "it did not work" is as good an ending as any, and no reason is asked (R41). */
export function endNeed(need: Need, draft: DraftEnding, today: string): Result<Need, EndingReason> {
  if (need.ending) return no('ended');
  const how = endings.find((one) => one === draft.how);
  if (!how) return no('no-answer', 'how');
  if (draft.words.length > 600) return no('words-too-long', 'words');
  return yes({ ...need, ending: { on: today, how, words: draft.words } });
}

/** An ended need can be taken up again. */
export const resumeNeed = (need: Need): Result<Need, 'not-ended'> =>
  need.ending ? yes({ ...need, ending: null }) : no('not-ended');
