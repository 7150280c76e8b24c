import { no, yes, type Result } from '../result.ts';

/** How the coordinator tried to reach somebody, and what came of it: each is one tap. */
export const waysOfContact = {
  'phone-reached': { how: 'phone', outcome: 'reached' },
  'phone-voicemail': { how: 'phone', outcome: 'voicemail' },
  'phone-not-reached': { how: 'phone', outcome: 'not-reached' },
  'door-reached': { how: 'door', outcome: 'reached' },
  'door-not-reached': { how: 'door', outcome: 'not-reached' },
  'mail-sent': { how: 'mail', outcome: 'sent' },
  'text-sent': { how: 'text', outcome: 'sent' }
} as const;
export type WayOfContact = keyof typeof waysOfContact;
export type How = (typeof waysOfContact)[WayOfContact]['how'];
export type CallOutcome = (typeof waysOfContact)[WayOfContact]['outcome'];

export type Call = { readonly how: How; readonly outcome: CallOutcome; readonly note: string | null };
export type CallReason = 'no-outcome' | 'note-too-long';

/** A note is about reaching alone ("after five"), so it is short; characters. */
export const longestNote = 140;

/** One contact as it is tapped, with a short note about reaching where there is one. */
export function readCall(draft: { way: string; note: string }): Result<Call, CallReason> {
  if (!isWay(draft.way)) return no('no-outcome', 'way');
  if (draft.note.length > longestNote) return no('note-too-long', 'note');
  return yes({ ...waysOfContact[draft.way], note: draft.note || null });
}

/** The way of contact that a kept call was. */
export const wayOf = (call: { readonly how: string; readonly outcome: string }): WayOfContact | null => {
  const way = `${call.how}-${call.outcome}`;
  return isWay(way) ? way : null;
};

/** Whether the two spoke; "not reached" and "voicemail" are tried again. */
export const isReached = (outcome: string): boolean => outcome === 'reached';

/** Whether it was tried in vain; what was only sent is neither reached nor in vain. */
export const isInVain = (outcome: string): boolean => outcome === 'voicemail' || outcome === 'not-reached';

const isWay = (text: string): text is WayOfContact => Object.hasOwn(waysOfContact, text);
