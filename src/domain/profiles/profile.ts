import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

export type DraftProfile = {
  readonly likes: string;
  readonly hard: string;
  readonly audience: string;
};
export type HardThing = {
  readonly words: string;
  readonly audience: 'coordinator' | 'neighbourhood';
  readonly endsOn: string;
};
export type Profile = { readonly likes: string | null; readonly hard: HardThing | null };

/** N22: what somebody shares ends by itself after eight weeks (design). */
const sharedDays = 56;

/**
 * "This I like to do" and "this I sometimes find hard"; both may stay empty, and the second is by default for the
 * coordinator alone (R85; Brakkenstein column 2018).
 */
export function readProfile(draft: DraftProfile, today: string): Result<Profile, 'words-too-long'> {
  if (draft.likes.length > 600) return no('words-too-long', 'likes');
  if (draft.hard.length > 600) return no('words-too-long', 'hard');
  const audience = draft.audience === 'neighbourhood' ? 'neighbourhood' : 'coordinator';
  const hard = draft.hard ? ({ words: draft.hard, audience, endsOn: daysAfter(today, sharedDays) } as const) : null;
  return yes({ likes: draft.likes || null, hard });
}
