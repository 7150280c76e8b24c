import { handOver } from '#domain/loans/loan.ts';
import { yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { planLoanReminders } from './plan-loan-reminders.ts';
import { changeLoan } from './store.ts';

/** The thing goes along with the borrower, until a day that both know. */
export const handOverThing = (
  visit: SignedIn,
  { loanId, dueOn }: { loanId: string; dueOn: string }
): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'hand-over-thing' }, async ({ tx, loan, today, remember }) => {
    const handed = handOver(loan, { dueOn, today });
    if (!handed.ok) return handed;
    await changeLoan(tx, loanId, { lentAt: visit.now, dueOn: handed.value });
    await remember('ThingLent');
    await planLoanReminders(tx, visit, { loanId, dueOn: handed.value });
    return yes(null);
  });
