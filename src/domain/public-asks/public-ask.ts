import { isEmail, isPhone } from '../people/registration.ts';
import { yes, type No, type Yes } from '../result.ts';

/** What nobody took up goes after so many days; and it is a few words, not a letter (characters). */
export const publicAskDays = 30;
export const longestPublicAsk = 1000;

/** A few words of somebody without an account, as they were typed. No account, no address. */
export type DraftPublicAsk = { readonly firstName: string; readonly reach: string; readonly words: string };
export type PublicAsk = {
  readonly firstName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly words: string;
};
export type PublicAskReason = 'no-name' | 'name-too-long' | 'no-reach' | 'wrong-reach' | 'no-words' | 'words-too-long';
export type PublicAskErrors = Readonly<Partial<Record<keyof DraftPublicAsk, PublicAskReason>>>;
export type ReadPublicAsk = Yes<PublicAsk> | (No<'wrong-fields'> & { readonly errors: PublicAskErrors });

/** Somebody may be called back or mailed back when they left a name, a number or an address, and what would help. */
export function readPublicAsk(draft: DraftPublicAsk): ReadPublicAsk {
  const errors = Object.fromEntries(
    Object.entries({
      firstName: wrongName(draft.firstName),
      reach: wrongReach(draft.reach),
      words: wrongWords(draft.words)
    }).filter(([, reason]) => reason !== null)
  ) as PublicAskErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const { firstName, reach, words } = draft;
  const isMail = isEmail(reach);
  return yes({ firstName, words, phone: isMail ? null : reach, email: isMail ? reach.toLowerCase() : null });
}

function wrongName(name: string): PublicAskReason | null {
  if (name === '') return 'no-name';
  return name.length > 60 ? 'name-too-long' : null;
}

function wrongReach(reach: string): PublicAskReason | null {
  if (reach === '') return 'no-reach';
  return isPhone(reach) || isEmail(reach) ? null : 'wrong-reach';
}

function wrongWords(words: string): PublicAskReason | null {
  if (words === '') return 'no-words';
  return words.length > longestPublicAsk ? 'words-too-long' : null;
}
