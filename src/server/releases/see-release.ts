import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { releaseById, type StandingRelease } from './store.ts';

/** One released ask: four items, and nothing else (R58). */
export async function seeRelease(visit: SignedIn, id: string): Promise<Result<StandingRelease, 'not-found'>> {
  if (!isCoordinator(visit.person)) return no('not-found');
  const standing = await look(visit, (tx) => releaseById(tx, id));
  return standing ? yes(standing) : no('not-found');
}
