import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import { castParent, castYoung } from '#domain/example/cast-young.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Living = { readonly now: Date; readonly ids: CastIds };

/** Who told to be younger than sixteen when joining, and the one parent who signed. */
export async function settleYoung(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact[]> {
  const told = castYoung.map(({ key, joinedDaysAgo }) => ({
    ...{ personId: ids.get(key)!, told: 'younger', recordedBy: ids.get(key)! },
    recordedAt: castPastMoment(now, joinedDaysAgo, 12)
  }));
  await keepAll(tx, place, { table: 'ages', rows: told });
  const { of, name, phone, daysAgo } = castParent;
  const recordedAt = castPastMoment(now, daysAgo, 12);
  const recordedBy = ids.get('fatima')!;
  const consent = { id: newId<string>(recordedAt.getTime()), personId: ids.get(of)!, signedOn: castDay(now, daysAgo) };
  const paper = { ...consent, parentName: name, parentPhone: phone, recordedBy, recordedAt };
  await keepAll(tx, place, { table: 'parentalConsents', rows: [paper] });
  const { personId, id: consentId } = consent;
  return [
    ...told.map((one): PastFact => ({
      fact: { kind: 'AgeTold', personId: one.personId },
      actorId: one.recordedBy,
      happenedAt: one.recordedAt
    })),
    { fact: { kind: 'ParentalConsentRecorded', personId, consentId }, actorId: recordedBy, happenedAt: recordedAt }
  ];
}
