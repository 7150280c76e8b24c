import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { allLoansOut, type LoanRow } from './store.ts';

const most = 60;

/** Everything that is out now, the first to come back first. */
export async function everythingOut(visit: SignedIn): Promise<Result<readonly LoanRow[], 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  return yes(await look(visit, (tx) => allLoansOut(tx, most)));
}
