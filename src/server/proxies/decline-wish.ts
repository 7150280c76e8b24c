import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { setWishAnswer } from './store-wishes.ts';

/** It does not come about; whoever wished it reads that, without a reason and without learning who takes part here. */
export const declineWish = (visit: SignedIn, wishId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'decline-wish', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const personId = await setWishAnswer(tx, visit, { id: wishId, answer: 'no' });
    if (!personId) return no('gone');
    await recordFact(tx, visit, { kind: 'ProxyWishAnswered', personId, wishId, answer: 'no' });
    return yes(null);
  });
