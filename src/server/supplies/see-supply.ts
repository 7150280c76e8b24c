import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { questionById, type SupplyQuestion } from './store.ts';

/** One question of an organisation about what there is here. */
export async function seeSupply(visit: SignedIn, id: string): Promise<Result<SupplyQuestion, 'not-found'>> {
  if (!isCoordinator(visit.person)) return no('not-found');
  const question = await look(visit, (tx) => questionById(tx, id));
  return question ? yes(question) : no('not-found');
}
