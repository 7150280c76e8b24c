import { maySetSharing } from '#domain/sharings/may.ts';
import { sharingStage } from '#domain/sharings/sharing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { acrossTheBorder, transact } from '#server/platform/transaction.ts';
import { holdSharing, markSharing } from './store.ts';

/** Says yes to a neighbourhood that asked to share; both remember it. */
export const acceptSharing = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'accept-sharing', async (tx) => {
    if (!maySetSharing(visit.person)) return no('not-allowed');
    const sharing = await holdSharing(tx, id);
    if (!sharing || sharingStage(sharing, visit.neighbourhoodId) !== 'they-ask') return no('gone');
    await markSharing(tx, id, { acceptedAt: visit.now });
    const fact = { kind: 'SharingAccepted', sharingId: id } as const;
    await recordFact(tx, visit, fact);
    const neighbourhoodId = sharing.neighbourhoodId;
    const there = { ...visit, neighbourhoodId, personId: null, person: null };
    await acrossTheBorder(tx, visit, { neighbourhoodId, work: () => recordFact(tx, there, fact) });
    return yes(null);
  });
