import { no, yes, type Result } from '../result.ts';

export const outcomeAnswers = ['worked', 'partly', 'did-not-work'] as const;
export type OutcomeAnswer = (typeof outcomeAnswers)[number];
export type OutcomeReason = 'no-answer' | 'words-too-long' | 'not-yet';
type Told = { readonly answer: string; readonly words: string };

/** How it was; "it did not work" is a normal ending and brings no reproach (N13; Tonkens & Bredewold 2018). */
export function readOutcome(
  told: Told,
  at: { startsAt: Date; now: Date }
): Result<{ answer: OutcomeAnswer; words: string | null }, OutcomeReason> {
  const answer = outcomeAnswers.find((one) => one === told.answer);
  if (!answer) return no('no-answer', 'answer');
  if (told.words.length > 1000) return no('words-too-long', 'words');
  return at.startsAt > at.now ? no('not-yet') : yes({ answer, words: told.words || null });
}

/** What follows for a visit that was once: it is done, or the ask is open again; weekly help goes on. */
export function afterOutcome(
  answer: OutcomeAnswer,
  rhythm: 'once' | 'before' | 'weekly'
): 'done' | 'stopped' | 'goes-on' {
  if (rhythm === 'weekly' || answer === 'partly') return 'goes-on';
  return answer === 'worked' ? 'done' : 'stopped';
}
