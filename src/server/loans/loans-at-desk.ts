import { maySeeDesk } from '#domain/matching/may.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { loansToMind, type LoanToMind } from './store.ts';

/** So many days after the day the coordinator asks how it stands, also who reads mail. */
const patience = 2;

/** Which loans need a call from the coordinator today; one query. */
export async function loansAtDesk(visit: SignedIn): Promise<Result<readonly LoanToMind[], 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const days = { today, tomorrow: daysAfter(today, 1), late: daysAfter(today, -patience) };
  return yes(await look(visit, (tx) => loansToMind(tx, days)));
}
