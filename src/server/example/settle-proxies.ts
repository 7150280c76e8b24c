import { castProxies, castWishes } from '#domain/example/cast-families.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Living = { readonly now: Date; readonly ids: CastIds };

/** Writes down who acts for whom, as it was said on the phone, and who would like to. */
export async function settleProxies(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact[]> {
  const recordedBy = ids.get('fatima')!;
  const agreements = castProxies.flatMap(({ person, proxy, daysAgo, yes, no }) => {
    const recordedAt = castPastMoment(now, daysAgo, 11);
    const said = { personId: ids.get(person)!, proxyId: ids.get(proxy)!, channel: 'phone', recordedBy, recordedAt };
    const answers = [...yes.map((one) => [one, 'yes'] as const), ...no.map((one) => [one, 'no'] as const)];
    const saidOn = castDay(now, daysAgo);
    return answers.map(([purpose, answer]) => ({ ...said, id: newId(recordedAt.getTime()), purpose, answer, saidOn }));
  });
  await keepAll(tx, place, { table: 'proxies', rows: agreements });
  const wishes = castWishes.map(({ by, daysAgo, words }) => {
    const madeAt = castPastMoment(now, daysAgo, 20);
    return { id: newId(madeAt.getTime()), personId: ids.get(by)!, words, madeAt };
  });
  await keepAll(tx, place, { table: 'proxyWishes', rows: wishes });
  return [
    ...agreements.map(({ personId, proxyId, purpose, answer, recordedAt }): PastFact => ({
      fact: { kind: answer === 'yes' ? 'ProxyGiven' : 'ProxyRefused', personId, proxyId, purpose },
      actorId: recordedBy,
      happenedAt: recordedAt
    })),
    ...wishes.map(({ id, personId, madeAt }): PastFact => ({
      fact: { kind: 'ProxyWished', personId, wishId: id },
      actorId: personId,
      happenedAt: madeAt
    }))
  ];
}
