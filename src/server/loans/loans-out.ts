import type { LoanSide } from '#domain/loans/loan.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { loansOut as out } from './store.ts';

export type LoanOut = { readonly id: string; readonly what: string; readonly dueOn: string; readonly side: LoanSide };

/** What is with me or of mine elsewhere, the first to come back first; one query. */
export const loansOut = async (visit: SignedIn): Promise<readonly LoanOut[]> => {
  const rows = await look(visit, (tx) => out(tx, visit.personId));
  return rows.map(({ id, what, dueOn, borrowerId }) => ({
    ...{ id, what, dueOn },
    side: borrowerId === visit.personId ? 'borrower' : 'lender'
  }));
};
