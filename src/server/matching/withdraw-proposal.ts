import { mayWithdrawProposal } from '#domain/matching/may.ts';
import { withdrawProposal as decide, type WithdrawReason } from '#domain/matching/match.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { closeProposal, keepLettersHome, proposalById } from './store-proposals.ts';

/** Takes a proposal back until both said yes; a letter that did not leave yet stays home. */
export function withdrawProposal(visit: SignedIn, matchId: string): Promise<Result<null, WithdrawReason>> {
  return transact(visit, 'withdraw-proposal', async (tx) => {
    if (!mayWithdrawProposal(visit.person)) return no('not-allowed');
    const proposal = await proposalById(tx, matchId);
    if (!proposal) return no('not-found');
    const decided = decide(proposal);
    if (!decided.ok) return decided;
    await closeProposal(tx, matchId, visit.now);
    await withDuty(tx, visit, { duty: 'clock', work: () => keepLettersHome(tx, matchId, visit.now) });
    await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId: proposal.askId, because: 'withdrawn' });
    return decided;
  });
}
