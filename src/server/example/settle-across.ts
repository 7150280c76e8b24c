import { castAcross, hazenkamp } from '#domain/example/cast-across.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, keepFacts, type Place } from './store.ts';

export type SettledAcross = { readonly ids: CastIds; readonly offerIds: CastIds };
type Settling = { readonly now: Date; readonly petra: string };

/** Lets the people of the second neighbourhood live there, with what they offer, also to the first. */
export async function settleAcross(tx: Tx, there: Place, { now, petra }: Settling): Promise<SettledAcross> {
  const ids = new Map(castAcross.map(({ key }) => [key, key === 'petra' ? petra : newId<string>()]));
  const joinedAt = castPastMoment(now, hazenkamp.foundedDaysAgo - 20, 12);
  const welcomed = { joinedAt, joinedBy: 'open', agreedAt: joinedAt, welcomedAt: joinedAt, welcomedBy: petra };
  const people = castAcross.map(({ key, firstName, initial, locale, languages }) => ({
    ...{ id: ids.get(key)!, firstName, surnameInitial: initial, locale, languages: [...languages], ...welcomed }
  }));
  await keepAll(tx, there, { table: 'people', rows: people });
  const contacts = castAcross.map(({ key, reachBy }, at) => ({
    ...{ personId: ids.get(key)!, reachBy, phone: `06 000 01 ${String(at + 100)}` },
    ...(reachBy === 'email' ? { email: `${key}@example.org`, emailKey: `${key}@example.org` } : {}),
    address: `Voorbeeldlaan ${at + 1}`
  }));
  await keepAll(tx, there, { table: 'contacts', rows: contacts });
  await addTrust(tx, there, { now, petra, ids });
  const offers = castAcross.flatMap(({ key, offers: made }) =>
    made.map(({ categories, words, dayparts, minutesAWeek, reachMetres }) => ({
      ...{ id: newId<string>(), personId: ids.get(key)!, postedBy: ids.get(key)!, postedAt: joinedAt },
      ...{ categories: [...categories], words, dayparts, minutesAWeek, reachMetres },
      ...{ endsOn: castDay(now, -120), goesBeyond: true, key }
    }))
  );
  await keepAll(tx, there, { table: 'offers', rows: offers.map(({ key: _, ...row }) => row) });
  return { ids, offerIds: new Map(offers.map(({ key, id }) => [key, id])) };
}

async function addTrust(tx: Tx, there: Place, { now, petra, ids }: Settling & { ids: CastIds }): Promise<void> {
  const givenAt = castPastMoment(now, hazenkamp.foundedDaysAgo, 9);
  const roles = castAcross.flatMap(({ key, roles: held }) =>
    held.map((role) => ({ personId: ids.get(key)!, role, givenAt, givenBy: petra }))
  );
  await keepAll(tx, there, { table: 'roles', rows: roles });
  const vouchings = castAcross.flatMap(({ key, vouchings: seen }) =>
    seen.map((kind) => ({
      ...{ id: newId<string>(), personId: ids.get(key)!, kind, seenOn: castDay(now, 60) },
      ...{ recordedBy: petra, recordedAt: castPastMoment(now, 60, 11) }
    }))
  );
  await keepAll(tx, there, { table: 'vouchings', rows: vouchings });
  const founded = { kind: 'NeighbourhoodFounded', neighbourhoodId: there.neighbourhoodId } as const;
  const joined = castAcross.map(({ key }) => ({ kind: 'PersonJoined', personId: ids.get(key)!, how: 'open' }) as const);
  await keepFacts(
    tx,
    there,
    [founded, ...joined].map((fact) => ({ fact, actorId: petra, happenedAt: givenAt }))
  );
}
