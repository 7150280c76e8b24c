import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** When both are asked how it goes: two weeks and four weeks after the first time, and before the end (N11, N13). */
export type Check = 'two-weeks' | 'four-weeks' | 'end';

/** What may be said: how it goes, and before the end whether to go on. Nothing said is no answer, and not a no. */
export const checkAnswers = {
  'two-weeks': ['works', 'partly', 'did-not-work'],
  'four-weeks': ['works', 'partly', 'did-not-work'],
  end: ['go-on', 'enough']
} as const satisfies Record<Check, readonly string[]>;
export type CheckAnswer = (typeof checkAnswers)[Check][number];
export type CheckInReason = 'no-answer' | 'words-too-long';

export type CheckDate = { readonly check: Check; readonly dueOn: string };
type Running = { readonly startsOn: string; readonly endsOn: string };

/** So many days before the end both are asked whether to go on. */
const daysBeforeEnd = 10;
/** A question that could not be put within so many days is not put any more. */
const daysLate = 7;

/** The check dates of a standing appointment from its first to its last day; a check that meets the end falls away. */
export function checkDates({ startsOn, endsOn }: Running): readonly CheckDate[] {
  const early = daysAfter(endsOn, -daysBeforeEnd);
  const end: CheckDate = { check: 'end', dueOn: early > startsOn ? early : endsOn };
  const checks: CheckDate[] = [
    { check: 'two-weeks', dueOn: daysAfter(startsOn, 14) },
    { check: 'four-weeks', dueOn: daysAfter(startsOn, 28) }
  ];
  return [...checks.filter(({ dueOn }) => dueOn < end.dueOn), end];
}

/** The questions to put today; each is put once, by whoever keeps what was put. */
export const checksDue = (running: Running, today: string): readonly CheckDate[] =>
  checkDates(running).filter(({ dueOn }) => dueOn <= today && today < daysAfter(dueOn, daysLate));

/** An answer to a check; "it did not work" is a normal ending and brings no reproach (N13; Tonkens & Bredewold, 2018). */
export function readCheckIn(
  check: Check,
  said: { readonly answer: string; readonly words: string }
): Result<{ answer: CheckAnswer; words: string | null }, CheckInReason> {
  const answer = checkAnswers[check].find((one) => one === said.answer);
  if (!answer) return no('no-answer', 'answer');
  if (said.words.length > 1000) return no('words-too-long', 'words');
  return yes({ answer, words: said.words || null });
}

/** It goes on only when both want that. */
export const bothGoOn = (said: readonly (CheckAnswer | null)[]): boolean =>
  said.length === 2 && said.every((answer) => answer === 'go-on');
