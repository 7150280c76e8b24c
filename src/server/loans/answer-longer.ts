import { m } from '#messages';
import { answerLonger as decide } from '#domain/loans/loan.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { planLoanReminders } from './plan-loan-reminders.ts';
import { changeLoan } from './store.ts';
import { tellLoan } from './tell-loan.ts';

/** The lender (or the coordinator on the phone) says whether it may stay longer; a no needs no reason. */
export const answerLonger = (
  visit: SignedIn,
  { loanId, answer }: { loanId: string; answer: string }
): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'answer-longer' }, async ({ tx, loan, side, remember }) => {
    if (side !== 'lender' && !isCoordinator(visit.person)) return no('not-found');
    const answered = decide(loan, answer);
    if (!answered.ok) return answered;
    const { dueOn } = answered.value;
    const isGiven = dueOn !== loan.dueOn;
    await changeLoan(tx, loanId, { dueOn, askedUntil: null });
    await remember(isGiven ? 'LongerGiven' : 'LongerWithheld');
    if (isGiven) await planLoanReminders(tx, visit, { loanId, dueOn });
    const says = isGiven ? m.mail_loan_longer_given : m.mail_loan_longer_not;
    await tellLoan(tx, visit, { loan, to: 'borrower', says });
    return yes(null);
  });
