import { maySetSharing } from '#domain/sharings/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { closeProposal, keepLettersHome } from '#server/matching/store-proposals.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder, transact, withDuty } from '#server/platform/transaction.ts';
import { holdSharing, markSharing, proposedAcross } from './store.ts';

/**
 * Ends sharing at once, by either side, or takes a question back. What was only proposed disappears on both sides; help
 * that both agreed to goes on to its own end.
 */
export const endSharing = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'end-sharing', async (tx) => {
    if (!maySetSharing(visit.person)) return no('not-allowed');
    const sharing = await holdSharing(tx, id);
    if (!sharing) return no('gone');
    const otherId = sharing.otherId === visit.neighbourhoodId ? sharing.neighbourhoodId : sharing.otherId;
    // An administrator need not be allowed to see matches: the clock takes them back.
    await withDuty(tx, visit, { duty: 'clock', work: () => takeBack(tx, visit, otherId) });
    await markSharing(tx, id, { endedAt: visit.now });
    const fact = { kind: 'SharingEnded', sharingId: id } as const;
    await recordFact(tx, visit, fact);
    const there = { ...visit, neighbourhoodId: otherId, personId: null, person: null };
    const work = () => recordFact(tx, there, fact);
    if (sharing.acceptedAt) await acrossTheBorder(tx, visit, { neighbourhoodId: otherId, work });
    return yes(null);
  });

async function takeBack(tx: Tx, visit: SignedIn, otherId: string): Promise<void> {
  for (const { id: matchId, askId } of await proposedAcross(tx, otherId)) {
    await closeProposal(tx, matchId, visit.now);
    await keepLettersHome(tx, matchId, visit.now);
    await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId, because: 'withdrawn' });
  }
}
