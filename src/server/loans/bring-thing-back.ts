import { m } from '#messages';
import { bringBack, undoHours } from '#domain/loans/loan.ts';
import { yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { later } from '#server/platform/jobs.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { changeLoan } from './store.ts';
import { tellLoan } from './tell-loan.ts';

/** Either says in one tap that it is back. The match ends a day later, so that a slip can be undone. */
export const bringThingBack = (visit: SignedIn, loanId: string): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'bring-thing-back' }, async ({ tx, loan, side, remember }) => {
    const back = bringBack(loan);
    if (!back.ok) return back;
    await changeLoan(tx, loanId, { returnedAt: visit.now, returnedBy: visit.personId, askedUntil: null });
    await remember('ThingReturned');
    const { regionId, neighbourhoodId, now } = visit;
    const at = new Date(now.getTime() + undoHours * 3_600_000);
    await later(tx, 'close-loan', { knock: { regionId, neighbourhoodId, loanId }, at });
    await tellLoan(tx, visit, { loan, to: side === 'borrower' ? 'lender' : 'borrower', says: m.mail_loan_back });
    return yes(null);
  });
