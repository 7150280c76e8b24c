import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addCall, isHere } from './store-desk.ts';

const outcomes: readonly string[] = ['reached', 'voicemail', 'not-reached'];
export type DraftCall = { readonly personId: string; readonly outcome: string; readonly note: string };

/** Notes that the coordinator called somebody, and what came of it. */
export const recordCall = (
  visit: SignedIn,
  draft: DraftCall
): Promise<Result<null, 'not-allowed' | 'gone' | 'no-outcome' | 'note-too-long'>> =>
  transact(visit, 'record-call', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    if (!outcomes.includes(draft.outcome)) return no('no-outcome', 'outcome');
    if (draft.note.length > 500) return no('note-too-long', 'note');
    if (!(await isHere(tx, draft.personId))) return no('gone');
    const { personId, outcome } = draft;
    const callId = await addCall(tx, visit, { of: personId, outcome, note: draft.note || null, matchId: null });
    await recordFact(tx, visit, { kind: 'CallRecorded', callId, personId, outcome });
    return yes(null);
  });
