import { goesOnAt } from '#domain/concerns/hours.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { later } from '#server/platform/jobs.ts';
import { hearersOf } from './hearers-of.ts';
import { addConcern, type NewConcern } from './store.ts';
import { tellHearers } from './tell-hearers.ts';

type Opening = Omit<NewConcern, 'regionId' | 'neighbourhoodId' | 'raisedAt' | 'escalatedAt' | 'forAll'> & {
  readonly tellerId: string;
};

/** Keeps a concern at this desk, tells who hears of it, and sees to it that it does not lie there; false if nobody hears. */
export async function openConcern(tx: Tx, visit: Visit, { tellerId, ...concern }: Opening): Promise<boolean> {
  const { regionId, neighbourhoodId, now } = visit;
  const { timezone } = visit.neighbourhood;
  const heard = await hearersOf(tx, visit, { tellerId, aboutId: concern.aboutId });
  const escalatedAt = heard.isEscalated ? now : null;
  await addConcern(tx, { regionId, neighbourhoodId, ...concern, raisedAt: now, escalatedAt, forAll: heard.forAll });
  await recordFact(tx, visit, { kind: 'ConcernRaised', concernId: concern.id });
  await tellHearers(tx, visit, { id: concern.id, to: heard.ids, what: 'concerns' });
  const knock = { regionId, neighbourhoodId, concernId: concern.id };
  await later(tx, 'escalate-concern', { knock, at: goesOnAt(now, timezone) });
  return heard.ids.length > 0;
}
