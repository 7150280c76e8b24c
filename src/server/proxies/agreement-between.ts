import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { mayRecordAgreement } from '#domain/proxies/may.ts';
import { grouped, type Acting } from '#domain/proxies/who-acts.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { agreementsOf, anotherCoordinates, namesOf } from './store.ts';

type Between = {
  readonly personName: string;
  readonly proxyName: string;
  readonly mayRecord: boolean;
  readonly standing: Acting | null;
};

/** For the coordinator: what was agreed between these two until now, and whether this coordinator may write it down. */
export const agreementBetween = (
  visit: SignedIn,
  { personId, proxyId }: { personId: string; proxyId: string }
): Promise<Result<Between, 'not-found'>> =>
  look(visit, async (tx) => {
    if (!maySeePeople(visit.person) || personId === proxyId) return no('not-found');
    const names = await namesOf(tx, [personId, proxyId]);
    const [personName, proxyName] = [names.get(personId), names.get(proxyId)];
    if (!personName || !proxyName) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const standing = grouped(await agreementsOf(tx, 'personId', personId), { today, by: 'proxyId' });
    return yes({
      personName,
      proxyName,
      mayRecord: mayRecordAgreement(visit.person, {
        personId,
        proxyId,
        anotherCoordinates: await anotherCoordinates(tx)
      }),
      standing: standing.find(({ id }) => id === proxyId) ?? null
    });
  });
