import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { grouped, type Acting } from '#domain/proxies/who-acts.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openCodesOf, type OpenCode } from './store-codes.ts';
import { doneForPerson, type DoneFor } from './store-done.ts';
import { agreementsOf } from './store.ts';
import { wishesOf, type Wish } from './store-wishes.ts';

type MyProxies = {
  readonly forMe: readonly Acting[];
  readonly byMe: readonly Acting[];
  readonly codes: readonly OpenCode[];
  readonly wishes: readonly Wish[];
  readonly done: readonly DoneFor[];
};
const quarter = 90 * 86_400_000;

/** Who acts for me, for whom I act, what is on its way, and what was done for me; five queries. */
export function myProxies(visit: SignedIn): Promise<MyProxies> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => ({
    forMe: grouped(await agreementsOf(tx, 'personId', visit.personId), { today, by: 'proxyId' }),
    byMe: grouped(await agreementsOf(tx, 'proxyId', visit.personId), { today, by: 'personId' }),
    codes: await openCodesOf(tx, visit.personId, visit.now),
    wishes: await wishesOf(tx, visit.personId, new Date(visit.now.getTime() - quarter)),
    done: await doneForPerson(tx, visit.personId, 50)
  }));
}
