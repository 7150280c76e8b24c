import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { acceptedBy } from './store.ts';

/** On which day one person said yes to the rules that hold now; null where that is still to come. */
export const rulesOf = (visit: SignedIn, personId: string): Promise<{ acceptedOn: string | null }> =>
  look(visit, async (tx) => {
    const accepted = await acceptedBy(tx, personId);
    const isCurrent = accepted !== null && accepted.version >= (await rulesNow(tx)).version;
    return { acceptedOn: isCurrent ? dayIn(visit.neighbourhood.timezone, accepted.acceptedAt) : null };
  });
