import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { helpNumberOf, type HelpNumberRow } from './store-help-numbers.ts';

/** How neighbours reach this coordinator now; null where nothing is shown. */
export const myHelpNumber = (visit: SignedIn): Promise<Result<HelpNumberRow | null, 'not-allowed'>> =>
  look(visit, async (tx) =>
    isCoordinator(visit.person) ? yes(await helpNumberOf(tx, visit.personId)) : no('not-allowed')
  );
