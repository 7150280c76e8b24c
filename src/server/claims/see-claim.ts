import { canBeClaimed, mayMakeClaims, type ClaimReason } from '#domain/claims/claim.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { keptRecord, openClaimOf } from './store.ts';

type Seen = { readonly firstName: string; readonly because: ClaimReason | null; readonly endsAt: Date | null };

/** Whether somebody's record can be taken over, and until when there is a letter for it. */
export async function seeClaim(visit: SignedIn, personId: string): Promise<Result<Seen, 'not-allowed' | 'not-found'>> {
  if (!mayMakeClaims(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const kept = await keptRecord(tx, personId);
    if (!kept) return no('not-found');
    const may = canBeClaimed(kept);
    const open = await openClaimOf(tx, personId, visit.now);
    return yes({ firstName: kept.firstName, because: may.ok ? null : may.reason, endsAt: open?.endsAt ?? null });
  });
}
