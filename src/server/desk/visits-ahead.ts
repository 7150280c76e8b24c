import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { visitsBetween, type Visiting } from './store.ts';

const days = 14;

/** Who visits whom in the coming two weeks. */
export async function visitsAhead(visit: SignedIn): Promise<Result<readonly Visiting[], 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const until = new Date(visit.now.getTime() + days * 86_400_000);
  return yes(await look(visit, (tx) => visitsBetween(tx, visit.now, until)));
}
