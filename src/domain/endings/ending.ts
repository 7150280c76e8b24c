import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** An ask or offer. */
export type Entry = { readonly what: 'ask' | 'offer'; readonly id: string };

/** How an ask or offer ended, in the words of whose it was; all of them are normal endings. */
export const endingAnswers = ['helped', 'partly', 'not', 'no-longer-needed'] as const;
export type EndingAnswer = (typeof endingAnswers)[number];

/** Whose end is near is told so many days before, and asked how it ended until so many days after. */
const daysBefore = 14;
const daysAfterwards = 28;

/** Whether an entry that ends on this day is about to lapse, or lapsed lately; null where there is nothing to say. */
export function lapseOf(endsOn: string, today: string): 'lapsing' | 'lapsed' | null {
  if (endsOn >= today) return endsOn <= daysAfter(today, daysBefore) ? 'lapsing' : null;
  return daysAfter(endsOn, daysAfterwards) >= today ? 'lapsed' : null;
}

type Standing = { readonly endsOn: string; readonly withdrawnAt: Date | null };

/** When an entry ended, by being taken back or after its last day; null while it stands. */
export function endedAt({ endsOn, withdrawnAt }: Standing, today: string): Date | null {
  if (withdrawnAt) return withdrawnAt;
  return endsOn < today ? new Date(`${endsOn}T00:00:00Z`) : null;
}

/** The days of ending that have something to say today. */
export const lapseWindow = (today: string): { readonly from: string; readonly until: string } => ({
  from: daysAfter(today, -daysAfterwards),
  until: daysAfter(today, daysBefore)
});

/** What somebody said about the end: one of the answers, or null for "I would rather skip this". */
export function readEnding(said: string): Result<EndingAnswer | null, 'no-answer'> {
  if (said === 'skip') return yes(null);
  const answer = endingAnswers.find((one) => one === said);
  return answer ? yes(answer) : no('no-answer', 'ending');
}
