import type { Youth } from '../ages/age.ts';
import { fitsYoung } from '../ages/young-kinds.ts';
import { no, yes, type Result } from '../result.ts';

export type AskForInterest = { readonly personId: string; readonly category: string; readonly isVisible: boolean };
export type InterestReason = 'own-ask' | 'gone' | 'parent-first' | 'not-for-young' | 'words-too-long';

/** "I would like to": heard by the coordinator, never straight by the asker. */
export function showInterest(
  ask: AskForInterest,
  by: { personId: string; words: string; youth: Youth | null }
): Result<null, InterestReason> {
  if (!ask.isVisible) return no('gone');
  if (ask.personId === by.personId) return no('own-ask');
  if (by.youth === 'waits-for-parent') return no('parent-first');
  if (by.youth && !fitsYoung(ask.category)) return no('not-for-young');
  return by.words.length > 500 ? no('words-too-long', 'words') : yes(null);
}
