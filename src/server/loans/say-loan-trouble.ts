import { yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeLoanOfTwo, type LoanChange } from './change-loan-of-two.ts';
import { changeLoan } from './store.ts';

/** Something went wrong with it. Nobody says whose fault: the coordinator hears of it and calls. */
export const sayLoanTrouble = (visit: SignedIn, loanId: string): Promise<LoanChange> =>
  changeLoanOfTwo(visit, { loanId, action: 'say-loan-trouble' }, async ({ tx, remember }) => {
    await changeLoan(tx, loanId, { troubleAt: visit.now });
    await remember('LoanTroubleSaid');
    return yes(null);
  });
