import type { Cover } from '../cases/sealed-records.ts';
import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import { routes, type Route } from './plan-kinds.ts';

export type DraftChoice = { readonly route: string; readonly words: string; readonly nextOn: string };
export type ChoiceReason = 'no-answer' | 'words-too-long' | 'no-next-contact' | 'no-date' | 'in-the-past' | 'ended';
export type Chosen = { readonly route: Route; readonly words: string; readonly nextOn: string | null };

type Known = { readonly next: Cover['nextContact']; readonly today: string };

/**
 * What client and worker chose together. It may be anything, whatever was advised, and no reason is asked (DP13); but
 * "not yet" always comes with a next contact (R77; Wilken).
 */
export function chooseRoute(draft: DraftChoice, { next, today }: Known): Result<Chosen, ChoiceReason> {
  const route = routes.find((one) => one === draft.route);
  if (!route) return no('no-answer', 'route');
  if (draft.words.length > 600) return no('words-too-long', 'words');
  const { nextOn, words } = draft;
  const wrong = wrongNext(nextOn, today);
  if (wrong) return no(wrong, 'nextOn');
  const isAhead = nextOn !== '' || (next.on !== null && next.on >= today);
  if (route === 'not-yet' && !isAhead) return no('no-next-contact', 'nextOn');
  return yes({ route, words, nextOn: nextOn || null });
}

function wrongNext(nextOn: string, today: string): 'no-date' | 'in-the-past' | null {
  if (nextOn === '') return null;
  if (!isDay(nextOn)) return 'no-date';
  return nextOn < today ? 'in-the-past' : null;
}
