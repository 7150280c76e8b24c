import { readCall, type CallReason } from '#domain/calls/call.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { matchById } from '#server/matches/store.ts';
import { isHere } from '#server/people/store-desk.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { addCall } from './store.ts';

export type DraftCall = {
  readonly personId: string;
  /** What it was about, where it was about one match. */
  readonly matchId: string | null;
  readonly way: string;
  readonly note: string;
};

/** Notes how the coordinator tried to reach somebody, and what came of it. */
export const recordCall = (
  visit: SignedIn,
  draft: DraftCall
): Promise<Result<null, 'not-allowed' | 'gone' | CallReason>> =>
  transact<Result<null, 'not-allowed' | 'gone' | CallReason>>(visit, 'record-call', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const read = readCall(draft);
    if (!read.ok) return read;
    const { personId, matchId } = draft;
    if (!(await isHere(tx, personId)) || !(await isAboutThem(tx, draft))) return no('gone');
    const callId = await addCall(tx, visit, { ...read.value, personId, matchId });
    const { how, outcome } = read.value;
    await recordFact(tx, visit, { kind: 'CallRecorded', callId, personId, how, outcome, ...(matchId && { matchId }) });
    return yes(null);
  });

async function isAboutThem(tx: Tx, { personId, matchId }: DraftCall): Promise<boolean> {
  if (!matchId) return true;
  const match = await matchById(tx, matchId);
  return match !== null && (match.helperId === personId || match.askerId === personId);
}
