import type { LoanReason, LoanSide } from '#domain/loans/loan.ts';
import { maySeeLoan, sideOfLoan } from '#domain/loans/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { loanById, lockLoan, type LoanRow } from './store.ts';

export type LoanChangeReason = LoanReason | 'not-found' | 'not-agreed';
type LoanFactKind =
  'ThingLent' | 'ThingReturned' | 'ReturnUndone' | 'LongerAsked' | 'LongerGiven' | 'LongerWithheld' | 'LoanTroubleSaid';
export type LoanChange = Result<null, LoanChangeReason>;
type Changing = {
  readonly tx: Tx;
  readonly loan: LoanRow;
  /** Who does it; the coordinator does it for the borrower, on the phone. */
  readonly side: LoanSide;
  readonly today: string;
  readonly remember: (kind: LoanFactKind) => Promise<void>;
};

/** Changes a loan of two who agreed, one change at a time, by one of them or by the coordinator. */
export const changeLoanOfTwo = (
  visit: SignedIn,
  { loanId, action }: { loanId: string; action: string },
  work: (changing: Changing) => Promise<LoanChange>
): Promise<LoanChange> =>
  transact<LoanChange>(visit, action, async (tx) => {
    await lockLoan(tx, loanId);
    const loan = await loanById(tx, loanId);
    if (!loan || !maySeeLoan(loan, visit.person)) return no('not-found');
    if (!loan.matchId) return no('not-agreed');
    return work({
      tx,
      loan,
      side: sideOfLoan(loan, visit.person) ?? 'borrower',
      today: dayIn(visit.neighbourhood.timezone, visit.now),
      remember: (kind) => recordFact(tx, visit, { kind, loanId: loan.id, askId: loan.askId })
    });
  });
