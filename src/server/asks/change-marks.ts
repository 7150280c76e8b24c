import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { askState, markAsk } from './store.ts';

export type MarkReason = 'not-found' | 'gone';
type Marking = {
  readonly askId: string;
  readonly action: string;
  readonly marks: { readonly pausedAt?: Date | null; readonly endsOn?: string };
  readonly kind: 'AskPaused' | 'AskResumed' | 'AskRenewed';
};

/** Changes how an ask stands: by whose it is, or by the coordinator. */
export const changeMarks = (
  visit: SignedIn,
  { askId, action, marks, kind }: Marking
): Promise<Result<null, MarkReason>> =>
  transact(visit, action, async (tx) => {
    const state = await askState(tx, askId);
    if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-found');
    if (state.withdrawnAt || state.doneAt) return no('gone');
    await markAsk(tx, askId, marks);
    await recordFact(tx, visit, { kind, askId, personId: state.personId });
    return yes(null);
  });
