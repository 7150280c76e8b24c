import { cast, castFoundedDaysAgo } from '#domain/example/cast.ts';
import type { CastPerson } from '#domain/example/cast-types.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import { defaultRules } from '#server/house-rules/default-rules.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

export type CastIds = ReadonlyMap<string, string>;
type Settling = { readonly now: Date; readonly coordinatorId: string };
type Cells = ReadonlyMap<string, { id: string; postcode: string }>;

/** Gives everybody of the cast a home, an address to write to and their own words. */
export async function settlePeople(
  tx: Tx,
  place: Place,
  { now, coordinatorId }: Settling
): Promise<{ ids: CastIds; cellIds: ReadonlyMap<string, string>; facts: PastFact[] }> {
  const ids = new Map(
    cast.people.map((one) => [one.key, one.key === 'fatima' ? coordinatorId : newId(joinedAt(now, one).getTime())])
  );
  const idOf = (one: CastPerson): string => ids.get(one.key) ?? coordinatorId;
  const cells = await addCells(tx, place);
  const settling = { now, coordinatorId, idOf };
  await addPeople(tx, place, { ...settling, cells });
  await addWords(tx, place, settling);
  await addTrust(tx, place, settling);
  await addRules(tx, place, settling);
  const cellIds = new Map([...cells].map(([key, { id }]) => [key, id]));
  return { ids, cellIds, facts: joinFacts(place, settling) };
}

type Known = Settling & { readonly idOf: (one: CastPerson) => string };

const joinedAt = (now: Date, one: CastPerson): Date => castPastMoment(now, one.joinedDaysAgo, 10 + (one.age % 8));
const isOffline = (one: CastPerson): boolean => one.reachBy !== 'email';

async function addCells(tx: Tx, place: Place): Promise<Cells> {
  const rows = cast.cells.map(({ name, x, y, addresses, postcodes }) => ({
    id: newId(),
    name,
    x,
    y,
    addresses,
    postcodes: [...postcodes]
  }));
  await keepAll(tx, place, { table: 'cells', rows });
  return new Map(cast.cells.map((cell, at) => [cell.key, { id: rows[at]!.id, postcode: cell.postcodes[0]! }]));
}

async function addPeople(tx: Tx, place: Place, known: Known & { cells: Cells }): Promise<void> {
  const { now, coordinatorId, idOf, cells } = known;
  const people = cast.people.map((one) => ({
    id: idOf(one),
    firstName: one.firstName,
    surnameInitial: one.initial,
    locale: one.locale,
    languages: [...one.languages],
    cellId: cells.get(one.cell)!.id,
    joinedAt: joinedAt(now, one),
    joinedBy: one.joinedDaysAgo === castFoundedDaysAgo ? 'founding' : isOffline(one) ? 'coordinator' : 'open',
    registeredBy: isOffline(one) ? coordinatorId : null,
    agreedAt: joinedAt(now, one),
    welcomedAt: one.welcomed ? castPastMoment(now, one.joinedDaysAgo - 1, 11) : null,
    welcomedBy: one.welcomed ? coordinatorId : null
  }));
  await keepAll(tx, place, { table: 'people', rows: people });
  const contacts = cast.people.map((one, at) => ({
    personId: idOf(one),
    reachBy: one.reachBy,
    ...(isOffline(one) ? {} : { email: `${one.key}@example.org`, emailKey: `${one.key}@example.org` }),
    phone: phoneOf(one, at),
    postcode: cells.get(one.cell)!.postcode,
    street: cast.cells.find((cell) => cell.key === one.cell)!.name,
    address: `Voorbeeldstraat ${at + 1}`
  }));
  await keepAll(tx, place, { table: 'contacts', rows: contacts });
}

/** An invented number: one's own, or that of the other record of the same person. */
function phoneOf({ samePhoneAs }: CastPerson, at: number): string {
  const owner = samePhoneAs ? cast.people.findIndex(({ key }) => key === samePhoneAs) : at;
  return `06 000 00 ${String(owner + 100).padStart(3, '0')}`;
}

async function addWords(tx: Tx, place: Place, { now, idOf }: Known): Promise<void> {
  const profiles = cast.people.map((one) => ({ personId: idOf(one), likes: one.likes }));
  await keepAll(tx, place, { table: 'profiles', rows: profiles });
  const hard = cast.people.flatMap((one) =>
    one.hard
      ? [
          {
            personId: idOf(one),
            ...one.hard,
            sharedAt: castPastMoment(now, one.age % 20, 20),
            endsOn: castDay(now, -35)
          }
        ]
      : []
  );
  await keepAll(tx, place, { table: 'hardThings', rows: hard });
}

async function addTrust(tx: Tx, place: Place, { now, coordinatorId, idOf }: Known): Promise<void> {
  const roles = cast.people.flatMap((one) =>
    one.roles.map((role) => ({ personId: idOf(one), role, givenAt: joinedAt(now, one), givenBy: coordinatorId }))
  );
  await keepAll(tx, place, { table: 'roles', rows: roles });
  const vouchings = cast.people.flatMap((one) =>
    one.vouchings.map((kind) => ({
      id: newId(),
      personId: idOf(one),
      kind,
      seenOn: castDay(now, one.joinedDaysAgo - 1),
      recordedBy: coordinatorId,
      recordedAt: castPastMoment(now, one.joinedDaysAgo - 1, 11)
    }))
  );
  await keepAll(tx, place, { table: 'vouchings', rows: vouchings });
}

/** Everybody whom the coordinator met said yes to the house rules; with the others she still goes through them. */
async function addRules(tx: Tx, place: Place, { now, coordinatorId, idOf }: Known): Promise<void> {
  const writtenAt = castPastMoment(now, castFoundedDaysAgo, 9);
  const { nl, en } = defaultRules();
  await keepAll(tx, place, { table: 'houseRules', rows: [{ version: 1, nl: [...nl], en: [...en], writtenAt }] });
  const known = cast.people.filter((one) => one.welcomed);
  const acceptances = known.map((one) => ({
    ...{ id: newId<string>(), personId: idOf(one), version: 1, acceptedAt: joinedAt(now, one) },
    how: isOffline(one) ? 'phone' : 'joining',
    recordedBy: isOffline(one) ? coordinatorId : idOf(one)
  }));
  await keepAll(tx, place, { table: 'houseRuleAcceptances', rows: acceptances });
}

function joinFacts(place: Place, { now, coordinatorId, idOf }: Known): PastFact[] {
  const founding: PastFact = {
    fact: { kind: 'NeighbourhoodFounded', neighbourhoodId: place.neighbourhoodId },
    actorId: coordinatorId,
    happenedAt: castPastMoment(now, castFoundedDaysAgo, 9)
  };
  const joined = cast.people.map((one): PastFact => {
    const personId = idOf(one);
    return isOffline(one)
      ? { fact: { kind: 'PersonRegistered', personId }, actorId: coordinatorId, happenedAt: joinedAt(now, one) }
      : { fact: { kind: 'PersonJoined', personId, how: 'open' }, actorId: personId, happenedAt: joinedAt(now, one) };
  });
  const welcomed = cast.people
    .filter((one) => one.welcomed)
    .map((one): PastFact => ({
      fact: { kind: 'PersonWelcomed', personId: idOf(one) },
      actorId: coordinatorId,
      happenedAt: castPastMoment(now, one.joinedDaysAgo - 1, 11)
    }));
  return [founding, ...joined, ...welcomed];
}
