import { yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeInterestBack } from './store.ts';

/** After all not: nobody asks why. */
export const withdrawInterest = (visit: SignedIn, askId: string): Promise<Result<null, never>> =>
  transact(visit, 'withdraw-interest', async (tx) => {
    const { personId } = visit;
    if (await takeInterestBack(tx, askId, visit))
      await recordFact(tx, visit, { kind: 'InterestWithdrawn', askId, personId });
    return yes(null);
  });
