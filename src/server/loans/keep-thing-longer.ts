import { m } from '#messages';
import { keepLonger } from '#domain/loans/loan.ts';
import { yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { planLoanReminders } from './plan-loan-reminders.ts';
import { changeLoan } from './store.ts';
import { tellLoan } from './tell-loan.ts';

/** The borrower asks for more time, or the lender gives it. */
export const keepThingLonger = (
  visit: SignedIn,
  { loanId, until }: { loanId: string; until: string }
): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'keep-thing-longer' }, async ({ tx, loan, side, today, remember }) => {
    const kept = keepLonger(loan, { until, by: side, today });
    if (!kept.ok) return kept;
    await changeLoan(tx, loanId, { askedUntil: null, ...kept.value });
    if ('askedUntil' in kept.value) {
      await remember('LongerAsked');
      await tellLoan(tx, visit, { loan, to: 'lender', says: m.mail_loan_longer_asked });
    } else {
      await remember('LongerGiven');
      await planLoanReminders(tx, visit, { loanId, dueOn: until });
      await tellLoan(tx, visit, { loan, to: 'borrower', says: m.mail_loan_longer_given });
    }
    return yes(null);
  });
