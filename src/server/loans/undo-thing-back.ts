import { undoReturn } from '#domain/loans/loan.ts';
import { no, yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { planLoanReminders } from './plan-loan-reminders.ts';
import { changeLoan } from './store.ts';

/** Not back after all: as if it was not said, for as long as the match stands. */
export const undoThingBack = (visit: SignedIn, loanId: string): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'undo-thing-back' }, async ({ tx, loan, remember }) => {
    const undone = undoReturn(loan, visit.now);
    if (!undone.ok) return undone;
    if (loan.isOver) return no('too-late');
    await changeLoan(tx, loanId, { returnedAt: null, returnedBy: null });
    await remember('ReturnUndone');
    await planLoanReminders(tx, visit, { loanId, dueOn: loan.dueOn });
    return yes(null);
  });
