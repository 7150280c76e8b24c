import { isCoordinator, type Actor } from '../people/actor.ts';
import { no, yes, type Result } from '../result.ts';

/** A letter with a code works so many days, once. */
export const claimDays = 30;
export const claimLetters = 12;

export type Claim = { readonly endsAt: Date; readonly usedAt: Date | null; readonly withdrawnAt: Date | null };
export type Claimable = { readonly hasMail: boolean; readonly hasRole: boolean };
export type ClaimReason = 'comes-in-already' | 'has-a-role';

/** The coordinator gives the letter to somebody whose record was kept for them. */
export const mayMakeClaims = (actor: Actor | null): boolean => isCoordinator(actor);

/** Who has a mail address comes in with that; and whoever may see more than their own never comes in by a letter. */
export function canBeClaimed({ hasMail, hasRole }: Claimable): Result<null, ClaimReason> {
  if (hasRole) return no('has-a-role');
  return hasMail ? no('comes-in-already') : yes(null);
}

/** Whether a record can still be taken over with this letter. */
export const isOpenClaim = (claim: Claim, now: Date): boolean =>
  claim.usedAt === null && claim.withdrawnAt === null && claim.endsAt > now;
