import { yes } from '#domain/result.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { recordFact } from '#server/facts/store.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import { hearersHere } from './store-hearers.ts';
import { changeConcern, concernById } from './store.ts';
import { tellHearers } from './tell-hearers.ts';

/** After four hours of daytime in which no coordinator took it up, it goes on to who keeps the settings. */
export async function escalateConcern({ regionId, neighbourhoodId, concernId }: Knock): Promise<void> {
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'escalate-concern', async (tx) => {
    const concern = await concernById(tx, concernId!);
    if (!concern || concern.takenUpAt || concern.decidedAt) return yes(null);
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const hearers = await hearersHere(tx, { tellerId: concern.personId, aboutId: concern.aboutId, today });
    const keepers = hearers.filter(
      ({ role, isOfThis, isKeptFromTeller, isKeptFromOther }) =>
        role === 'administrator' && !isOfThis && !isKeptFromTeller && !isKeptFromOther
    );
    if (!(await changeConcern(tx, concern.id, { once: 'escalatedAt', set: { escalatedAt: visit.now } })))
      return yes(null);
    await recordFact(tx, visit, { kind: 'ConcernEscalated', concernId: concern.id });
    await tellHearers(tx, visit, { id: concern.id, to: keepers.map(({ id }) => id), what: 'concerns' });
    return yes(null);
  });
}
