import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeThanksBack } from './store.ts';

/** Takes one's own thank-you back. */
export const withdrawThanks = (visit: SignedIn, id: string): Promise<Result<null, 'gone'>> =>
  transact<Result<null, 'gone'>>(visit, 'withdraw-thanks', async (tx) => {
    const matchId = await takeThanksBack(tx, id, { fromId: visit.personId, now: visit.now });
    if (!matchId) return no('gone');
    await recordFact(tx, visit, { kind: 'ThanksWithdrawn', thanksId: id, matchId });
    return yes(null);
  });
