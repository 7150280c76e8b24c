import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** Somebody would like to borrow a thing: from which day, in which parts of it, until which day. */
export type DraftWish = {
  readonly fromOn: string;
  readonly parts: readonly string[];
  readonly dueOn: string;
  readonly words: string;
};
export type Wish = { readonly fromOn: string; readonly parts: readonly number[]; readonly dueOn: string };
export type WishReason =
  'no-date' | 'in-the-past' | 'too-far-away' | 'no-parts' | 'before-fetching' | 'longer-than-may' | 'words-too-long';

/** So far ahead one may ask for a thing, in days; and so much may be said beside it, in characters. */
export const farthest = 90;
export const longestWish = 500;

/** Reads a wish for a thing that may be away for `mostDays` at most. Days are calendar days. */
export function readWish(
  draft: DraftWish,
  { today, mostDays }: { today: string; mostDays: number }
): Result<Wish, WishReason> {
  const wrongDay = wrongFetching(draft.fromOn, today);
  if (wrongDay) return no(wrongDay, 'fromOn');
  const parts = [0, 1, 2, 3].filter((part) => draft.parts.includes(String(part)));
  if (parts.length === 0) return no('no-parts', 'parts');
  if (!isDay(draft.dueOn)) return no('no-date', 'dueOn');
  if (draft.dueOn < draft.fromOn) return no('before-fetching', 'dueOn');
  if (draft.dueOn > daysAfter(draft.fromOn, mostDays)) return no('longer-than-may', 'dueOn');
  if (draft.words.length > longestWish) return no('words-too-long', 'words');
  return yes({ fromOn: draft.fromOn, parts, dueOn: draft.dueOn });
}

function wrongFetching(fromOn: string, today: string): WishReason | null {
  if (!isDay(fromOn)) return 'no-date';
  if (fromOn < today) return 'in-the-past';
  return fromOn > daysAfter(today, farthest) ? 'too-far-away' : null;
}
