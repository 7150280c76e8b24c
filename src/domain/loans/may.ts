import { isCoordinator, type Actor } from '../people/actor.ts';
import type { LoanSide } from './loan.ts';

type Two = { readonly borrowerId: string; readonly lenderId: string | null };

/** Which of the two this is; null for anybody else. */
export function sideOfLoan({ borrowerId, lenderId }: Two, actor: Actor): LoanSide | null {
  if (actor.id === borrowerId) return 'borrower';
  return actor.id === lenderId ? 'lender' : null;
}

/** The two see and change their loan; the coordinator does it for them on the phone. */
export const maySeeLoan = (loan: Two, actor: Actor): boolean =>
  isCoordinator(actor) || sideOfLoan(loan, actor) !== null;
