import { no, yes, type Result } from '../result.ts';
import { givesInMany } from './load.ts';
import type { Suggestion } from './suggest.ts';

/** How the helper is asked: by a letter, by the coordinator on the phone, or first the desk across the border. */
export type AskedBy = 'mail' | 'phone' | 'desk';

export type AskState = {
  readonly isOpen: boolean;
  readonly needsExcuse: boolean;
  readonly isExcused: boolean;
  readonly hasProposal: boolean;
};

export type DraftProposal = {
  readonly ask: AskState;
  /** What the hard rules make of this helper now; null where the answer is no. */
  readonly suggestion: Suggestion | null;
  readonly evenSo: boolean;
};

export type ProposeReason =
  'ask-ended' | 'needs-excuse' | 'already-proposed' | 'cannot-now' | 'gives-in-many' | 'not-allowed';

/** A proposal, when the ask is free and every hard rule still holds; 'cannot-now' never says which one did not. */
export function proposeMatch({ ask, suggestion, evenSo }: DraftProposal): Result<Suggestion, ProposeReason> {
  if (!ask.isOpen) return no('ask-ended');
  if (ask.hasProposal) return no('already-proposed');
  if (ask.needsExcuse && !ask.isExcused) return no('needs-excuse');
  if (!suggestion) return no('cannot-now');
  if (givesInMany(suggestion.helper.runningAgreements) && !evenSo) return no('gives-in-many');
  return yes(suggestion);
}

export type OpenProposal = { readonly isAgreed: boolean; readonly isClosed: boolean };
export type WithdrawReason = 'already-closed' | 'already-agreed' | 'not-allowed' | 'not-found';

/** A proposal may be taken back until both said yes; after that it is the two people's own agreement. */
export function withdrawProposal(proposal: OpenProposal): Result<null, WithdrawReason> {
  if (proposal.isClosed) return no('already-closed');
  return proposal.isAgreed ? no('already-agreed') : yes(null);
}

/** So long a letter waits, so that a proposal taken back at once was never sent. */
export const undoMinutes = 2;
