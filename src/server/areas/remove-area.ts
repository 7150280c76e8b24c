import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { firstOwner } from '#domain/owners/first-owner.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { asksOfArea, careHere, loadByOwner, setOwner } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { dropArea, holdArea, waitForTheOther } from './store.ts';

/** Takes an area away; its open asks go to the coordinators of the whole neighbourhood, to who has most room first. */
export const removeArea = (visit: SignedIn, areaId: string): Promise<Result<null, 'not-allowed' | 'not-found'>> =>
  transact<Result<null, 'not-allowed' | 'not-found'>>(visit, 'remove-area', async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    await waitForTheOther(tx, visit.neighbourhoodId);
    if (!(await holdArea(tx, areaId))) return no('not-found');
    // An administrator need not be allowed to read asks: the clock hands them over.
    await withDuty(tx, visit, { duty: 'clock', work: () => handToNeighbourhood(tx, visit, areaId) });
    await dropArea(tx, areaId);
    await recordFact(tx, visit, { kind: 'AreaRemoved', areaId });
    return yes(null);
  });

async function handToNeighbourhood(tx: Tx, visit: SignedIn, areaId: string): Promise<void> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const care = await careHere(tx, today);
  const without = { ...care, areas: care.areas.filter(({ id }) => id !== areaId) };
  const asks = await asksOfArea(tx, areaId, today);
  const load = new Map(await loadByOwner(tx, today));
  const lighter = (id: string, by: number) => load.set(id, (load.get(id) ?? 0) + by);
  for (const { ownerId } of asks) lighter(ownerId, -1);
  for (const { id: askId, personId, cellId } of asks) {
    const ownerId = firstOwner({ askerId: personId, cellId }, without, { load, today });
    if (!ownerId) continue;
    lighter(ownerId, 1);
    await setOwner(tx, askId, ownerId);
    await recordFact(tx, visit, { kind: 'AskHandedOver', askId, personId, ownerId });
  }
}
