import { standingTo, type RulesStanding } from '#domain/house-rules/acceptance.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { acceptedBy } from './store.ts';

/** Whether this visitor is to be asked to read the house rules, and why; two queries. */
export const standingToRules = (visit: SignedIn): Promise<RulesStanding> =>
  look(visit, async (tx) => {
    const accepted = await acceptedBy(tx, visit.personId);
    return standingTo((await rulesNow(tx)).version, accepted?.version ?? null);
  });
