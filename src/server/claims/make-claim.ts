import { canBeClaimed, claimDays, claimLetters, mayMakeClaims, type ClaimReason } from '#domain/claims/claim.ts';
import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newCode } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { addClaim, keptRecord, withdrawClaimsOf } from './store.ts';

type Made = { readonly code: string; readonly endsAt: Date; readonly firstName: string };
type Making = Result<Made, 'not-allowed' | 'gone' | ClaimReason>;

/** Makes the letter with which somebody takes over their own record; an earlier one stops working at once. */
export const makeClaim = (visit: SignedIn, personId: string): Promise<Making> =>
  // Without the form's key: with it, the answer and so the code would be kept.
  transact<Making>({ ...visit, formKey: null }, 'make-claim', async (tx) => {
    if (!mayMakeClaims(visit.person)) return no('not-allowed');
    const kept = await keptRecord(tx, personId);
    if (!kept) return no('gone');
    const may = canBeClaimed(kept);
    if (!may.ok) return may;
    await withdrawClaimsOf(tx, personId, visit.now);
    const { regionId, neighbourhoodId, now } = visit;
    const code = newCode(claimLetters);
    const id = newId<string>(now.getTime());
    const endsAt = new Date(now.getTime() + claimDays * 86_400_000);
    const made = { madeBy: visit.personId, madeAt: now, endsAt };
    await addClaim(tx, { regionId, neighbourhoodId, id, personId, codeHash: hashOf(codeAsTyped(code)), ...made });
    await recordFact(tx, visit, { kind: 'ClaimMade', claimId: id, personId });
    return yes({ code, endsAt, firstName: kept.firstName });
  });
