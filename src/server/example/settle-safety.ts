import { castCertificate, castConcern, castSecretHome, castWorry } from '#domain/example/cast-safety.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import { openHomeOf, putSealedHome } from '#server/homes/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { seal } from '#server/platform/vault.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Living = { readonly now: Date; readonly ids: CastIds };
const threeYears = 3 * 365 + 1;

/** A certificate that ends soon, a secret address, something that felt wrong and was taken up, and a worry that waits. */
export async function settleSafety(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact[]> {
  const recordedBy = ids.get('fatima')!;
  const seenOn = castDay(now, threeYears - castCertificate.endsInDays);
  const certificate = { id: newId<string>(), personId: ids.get(castCertificate.of)!, kind: 'certificate', seenOn };
  await keepAll(tx, place, {
    table: 'vouchings',
    rows: [{ ...certificate, recordedBy, recordedAt: castPastMoment(now, 170, 11) }]
  });
  const of = ids.get(castSecretHome.of)!;
  const home = await openHomeOf(tx, of);
  const sealed = seal(JSON.stringify(home), 'sealed-homes');
  const keeperId = ids.get(castSecretHome.keeper)!;
  await putSealedHome(tx, place, { of, keeperId, sealed, hidesPhone: true, phone: null, known: [] });
  return [...(await tellConcern(tx, place, { now, ids })), await tellWorry(tx, place, { now, ids })];
}

async function tellConcern(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact[]> {
  const [raisedAt, takenUpAt] = [castPastMoment(now, 1, 10), castPastMoment(now, 1, 11)];
  const id = newId<string>(raisedAt.getTime());
  const [personId, takenUpBy] = [ids.get(castConcern.by)!, ids.get(castConcern.takenUpBy)!];
  const words = seal(castConcern.words, `concerns.words.${id}`);
  const copy = seal(JSON.stringify({ aboutName: null, ask: null, talk: [] }), `concerns.copy.${id}`);
  const row = { id, personId, words, copy, callHow: 'phone', raisedAt, takenUpBy, takenUpAt };
  await keepAll(tx, place, { table: 'concerns', rows: [row] });
  return [
    { fact: { kind: 'ConcernRaised', concernId: id }, actorId: personId, happenedAt: raisedAt },
    { fact: { kind: 'ConcernTakenUp', concernId: id }, actorId: takenUpBy, happenedAt: takenUpAt }
  ];
}

async function tellWorry(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact> {
  const raisedAt = castPastMoment(now, 1, 17);
  const id = newId<string>(raisedAt.getTime());
  const [personId, aboutId] = [ids.get(castWorry.by)!, ids.get(castWorry.about)!];
  const words = seal(castWorry.words, `worries.words.${id}`);
  await keepAll(tx, place, { table: 'worries', rows: [{ id, personId, aboutId, words, raisedAt }] });
  return { fact: { kind: 'WorryRaised', worryId: id }, actorId: personId, happenedAt: raisedAt };
}
