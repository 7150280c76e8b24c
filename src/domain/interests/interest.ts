import { no, yes, type Result } from '../result.ts';

export type AskForInterest = { readonly personId: string; readonly isVisible: boolean };
export type InterestReason = 'own-ask' | 'gone' | 'words-too-long';

/** "I would like to": heard by the coordinator, never straight by the asker. */
export function showInterest(
  ask: AskForInterest,
  by: { personId: string; words: string }
): Result<null, InterestReason> {
  if (!ask.isVisible) return no('gone');
  if (ask.personId === by.personId) return no('own-ask');
  return by.words.length > 500 ? no('words-too-long', 'words') : yes(null);
}
