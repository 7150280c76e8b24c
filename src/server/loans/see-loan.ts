import { loanStage, type LoanSide, type LoanStage } from '#domain/loans/loan.ts';
import { maySeeLoan, sideOfLoan } from '#domain/loans/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { loanById, type LoanRow } from './store.ts';

export type LoanView = Pick<LoanRow, 'id' | 'what' | 'dueOn' | 'matchId' | 'askedUntil' | 'isOver'> & {
  readonly stage: LoanStage;
  /** Null for the coordinator, who is neither. */
  readonly side: LoanSide | null;
  readonly borrowerName: string;
  readonly lenderName: string | null;
  readonly hadTrouble: boolean;
};

/** One loan, for its two and for the coordinator; for anybody else it does not exist. */
export const seeLoan = (visit: SignedIn, id: string): Promise<Result<LoanView, 'not-found'>> =>
  look(visit, async (tx) => {
    const loan = await loanById(tx, id);
    // Before both said yes the lender knows of it from the match, without a name.
    return loan?.matchId && maySeeLoan(loan, visit.person) ? yes(viewOf(loan, visit)) : no('not-found');
  });

function viewOf(loan: LoanRow, visit: SignedIn): LoanView {
  const { id, what, dueOn, matchId, askedUntil, isOver, borrowerName, lenderName } = loan;
  return {
    ...{ id, what, dueOn, matchId, askedUntil, isOver, borrowerName, lenderName },
    stage: loanStage(loan),
    side: sideOfLoan(loan, visit.person),
    hadTrouble: loan.troubleAt !== null
  };
}
