import { m } from '#messages';
import { isReminderDue } from '#domain/loans/loan.ts';
import { yes } from '#domain/result.ts';
import { recordFact } from '#server/facts/store.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import { loanById, lockLoan, markReminded } from './store.ts';
import { tellLoan } from './tell-loan.ts';

/** Reminds the borrower, the day before and the day after, each at most once for a day; what is back asks for nothing. */
export async function remindOfLoan({ regionId, neighbourhoodId, loanId, dueOn, when }: Knock): Promise<void> {
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'remind-of-loan', async (tx) => {
    await lockLoan(tx, loanId!);
    const loan = await loanById(tx, loanId!);
    const moment = when === 'after' ? 'after' : 'before';
    if (!loan || !isReminderDue(loan, dueOn!)) return yes(null);
    if (!(await markReminded(tx, loan.id, { when: moment, dueOn: loan.dueOn }))) return yes(null);
    await recordFact(tx, visit, { kind: 'LoanReminded', loanId: loan.id, askId: loan.askId, when: moment });
    const says = moment === 'before' ? m.mail_loan_tomorrow : m.mail_loan_yesterday;
    await tellLoan(tx, visit, { loan, to: 'borrower', says });
    return yes(null);
  });
}
