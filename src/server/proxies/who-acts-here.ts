import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { grouped, type Acting } from '#domain/proxies/who-acts.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { doneForPerson, type DoneFor } from './store-done.ts';
import { agreementsOf, namesOf } from './store.ts';

type WhoActs = {
  readonly firstName: string;
  readonly forThem: readonly Acting[];
  readonly byThem: readonly Acting[];
  readonly done: readonly DoneFor[];
};

/** For the coordinator: who acts for somebody, for whom that person acts, and what was done that way. */
export const whoActsHere = (visit: SignedIn, personId: string): Promise<Result<WhoActs, 'not-found'>> =>
  look(visit, async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-found');
    const firstName = (await namesOf(tx, [personId])).get(personId);
    if (!firstName) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    return yes({
      firstName,
      forThem: grouped(await agreementsOf(tx, 'personId', personId), { today, by: 'proxyId' }),
      byThem: grouped(await agreementsOf(tx, 'proxyId', personId), { today, by: 'personId' }),
      done: await doneForPerson(tx, personId, 20)
    });
  });
