import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { markCheckInsSeen } from './store.ts';

/** The coordinator takes what was said to heart; the row leaves the desk. */
export const seeCheckIns = (visit: SignedIn, matchId: string): Promise<Result<null, 'not-allowed'>> =>
  transact<Result<null, 'not-allowed'>>(visit, 'see-check-ins', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    await markCheckInsSeen(tx, matchId, visit.now);
    await recordFact(tx, visit, { kind: 'CheckInSeen', matchId });
    return yes(null);
  });
