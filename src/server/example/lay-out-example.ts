import { castFoundedDaysAgo } from '#domain/example/cast.ts';
import { castPastMoment } from '#domain/example/cast-time.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { neighbourhoodAt } from '#server/neighbourhoods/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { transact, withDuty, type Scope } from '#server/platform/transaction.ts';
import { divideCare } from './divide-care.ts';
import { liveAcross } from './live-across.ts';
import { liveHistory } from './live-history.ts';
import { livePhone } from './live-phone.ts';
import { settlePeople } from './settle-people.ts';
import { addPlace, keepAll, keepFacts, waitForTheOther, type Place, type Row } from './store.ts';

export const exampleSlug = 'brakkenstein';

/** Lays out the example neighbourhood with its people and half a year of life; where it lies already, nothing happens. */
export async function layOutExample(now: Date): Promise<Result<string, 'name-taken'>> {
  const regionId = newId(now.getTime());
  const neighbourhoodId = newId(now.getTime());
  const place = { regionId, neighbourhoodId };
  const coordinatorId = newId(now.getTime());
  const scope: Scope = {
    ...place,
    personId: coordinatorId,
    session: { id: newId(now.getTime()) },
    duty: 'founding',
    now,
    formKey: null,
    asker: null
  };
  return transact(scope, 'lay-out-example', async (tx) => {
    await waitForTheOther(tx);
    const standing = await neighbourhoodAt(exampleSlug);
    if (standing) return standing.isExample ? yes(exampleSlug) : no('name-taken');
    await found(tx, place, { now, coordinatorId });
    await withDuty(tx, scope, { duty: 'clock', work: () => fill(tx, scope, { place, coordinatorId }) });
    return yes(exampleSlug);
  });
}

async function fill(tx: Tx, scope: Scope, { place, coordinatorId }: { place: Place; coordinatorId: string }) {
  const { ids, cellIds, facts } = await settlePeople(tx, place, { now: scope.now, coordinatorId });
  await keepAll(tx, place, { table: 'sessions', rows: [pastSession(scope, coordinatorId)] });
  const on = (duty: Scope['duty']) => (work: () => Promise<void>) =>
    withDuty(tx, { ...scope, duty: 'clock' }, { duty, work });
  const duties = { asCoordinator: on('person'), asFounding: on('founding') };
  const { now } = scope;
  const lived = await liveHistory(tx, place, { now, ids, ...duties });
  const divided = await divideCare(tx, place, { now, ids, cellIds, askIds: lived.askIds });
  const called = await livePhone(tx, place, { now, ids });
  await liveAcross(tx, place, { now, ids, ...duties });
  await keepFacts(tx, place, [...facts, ...lived.facts, ...divided, ...called]);
}

// What the coordinator did in the past was done in a session, as the walls want it; nobody comes in with this one.
function pastSession({ session, now }: Scope, personId: string): Row<'sessions'> {
  const shown = { beganAt: now, seenAt: now, expiresAt: now, factorAt: now, factorBy: 'look-along' };
  return { id: session!.id, personId, tokenHash: hashOf(newSecret()), ...shown };
}

type Founding = { readonly now: Date; readonly coordinatorId: string };

async function found(tx: Tx, place: Place, { now, coordinatorId }: Founding): Promise<void> {
  await addPlace(tx, {
    regionId: place.regionId,
    id: place.neighbourhoodId,
    slug: exampleSlug,
    name: 'Brakkenstein',
    foundedAt: castPastMoment(now, castFoundedDaysAgo, 9),
    isExample: true,
    joinsOpenly: true,
    helpName: 'Fatima',
    helpPhone: '024 000 00 00',
    helpEmail: 'fatima@example.org',
    helpPersonId: coordinatorId,
    centreX: 700,
    centreY: 720
  });
}
