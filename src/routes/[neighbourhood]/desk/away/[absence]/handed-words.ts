import { m } from '#messages';
import type { Handed } from '#server/absences/see-hand-over.ts';
import { momentInWords } from '../../../moment-words.ts';

/** How far an ask is, in one sentence. */
export function handedInWords({ helperName, helperSaysYes, isAgreed, nextAt }: Handed, timezone: string): string {
  if (helperName === null) return m.handed_nobody_yet();
  if (nextAt) return m.handed_meeting({ name: helperName, when: momentInWords(nextAt, timezone) });
  if (isAgreed) return m.handed_agreed({ name: helperName });
  return helperSaysYes ? m.handed_helper_yes({ name: helperName }) : m.handed_asked({ name: helperName });
}
