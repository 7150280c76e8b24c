import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { grouped, type Acting } from '#domain/proxies/who-acts.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { agreementsOf } from './store.ts';

/** The people for whom I may act today. */
export function whomIActFor(visit: SignedIn): Promise<readonly Acting[]> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) =>
    grouped(await agreementsOf(tx, 'proxyId', visit.personId), { today, by: 'personId' }).filter(
      ({ purposes }) => purposes.length > 0
    )
  );
}
