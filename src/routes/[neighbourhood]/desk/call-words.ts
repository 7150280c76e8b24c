import { contactInWords } from '../contact-words.ts';
import { momentInWords } from '../moment-words.ts';

type Kept = {
  readonly id: string;
  readonly how: string;
  readonly outcome: string;
  readonly note: string | null;
  readonly calledAt: Date;
};

/** One contact as the desk shows it: what came of it, when, and the note about reaching. */
export const callAtDesk = (call: Kept, timezone: string): { id: string; words: string } => ({
  id: call.id,
  words: [`${contactInWords(call)}, ${momentInWords(call.calledAt, timezone)}`, call.note].filter(Boolean).join(': ')
});
