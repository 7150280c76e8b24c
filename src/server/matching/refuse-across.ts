import { mayProposeMatch } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { endMatch, lockMatch } from '#server/matches/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { proposalsFromAcross } from './store-proposals.ts';

/** Says "not this time" to a proposal from another neighbourhood; nobody has to say why, and the helper never hears of it. */
export const refuseAcross = (visit: SignedIn, matchId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'refuse-across', async (tx) => {
    if (!mayProposeMatch(visit.person)) return no('not-allowed');
    await lockMatch(tx, matchId);
    const proposal = (await proposalsFromAcross(tx)).find(({ id }) => id === matchId);
    if (!proposal) return no('gone');
    const work = () => endMatch(tx, matchId, { at: visit.now, because: 'declined' });
    await withDuty(tx, visit, { duty: 'clock', work });
    await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId: proposal.askId, because: 'declined' });
    return yes(null);
  });
