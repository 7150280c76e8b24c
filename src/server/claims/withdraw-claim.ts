import { mayMakeClaims } from '#domain/claims/claim.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { withdrawClaimsOf } from './store.ts';

/** The letter got lost, or was for somebody else: it stops working at once. */
export const withdrawClaim = (visit: SignedIn, personId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'withdraw-claim', async (tx) => {
    if (!mayMakeClaims(visit.person)) return no('not-allowed');
    if (!(await withdrawClaimsOf(tx, personId, visit.now))) return no('gone');
    await recordFact(tx, visit, { kind: 'ClaimWithdrawn', personId });
    return yes(null);
  });
