import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeWishBack } from './store-wishes.ts';

/** Not needed after all. */
export const withdrawWish = (visit: SignedIn, wishId: string): Promise<Result<null, 'gone'>> =>
  transact<Result<null, 'gone'>>(visit, 'withdraw-wish', async (tx) => {
    if (!(await takeWishBack(tx, wishId, visit))) return no('gone');
    await recordFact(tx, visit, { kind: 'ProxyWishWithdrawn', personId: visit.personId, wishId });
    return yes(null);
  });
