import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { reachOf } from '#server/matches/store.ts';
import { askForMatching } from '#server/matching/store.ts';
import { changeContact } from '#server/profiles/change-contact.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { homeOfPerson } from './home-of-person.ts';
import { openHomeAgain } from './open-home-again.ts';
import { sealHome } from './seal-home.ts';

const database = useDatabase();
let count = 0;

async function street() {
  const there = await makeNeighbourhood(`geheim-${++count}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const cell = newId<string>();
  await insert('cells', { ...place, id: cell, name: `Hofje ${count}`, x: 1, y: 1, addresses: 80 });
  const home = {
    address: `Schuilplaats ${count}`,
    postcode: '6533 ZZ',
    street: `Laantje ${count}`,
    phone: '06 55 55 55 55'
  };
  const ans = await makePerson(there, 'Ans', { contact: { reach_by: 'phone', ...home }, more: { cell_id: cell } });
  const ed = await makePerson(there, 'Ed');
  const kees = await makePerson(there, 'Kees', { roles: ['coordinator'] });
  const lia = await makePerson(there, 'Lia', { roles: ['coordinator'] });
  const { ask, match } = await makeMatch(there, { asker: ans, helper: ed, by: kees }, { match: { agreed_at: now } });
  const meets = { match_id: match, set_by: ed.id, set_at: now, starts_at: '2026-10-20T09:00:00Z', minutes: 60 };
  await insert('appointments', { ...place, id: newId(), ...meets, place: `Bij ${home.address}, achterom` });
  return { there, ans, ed, kees, lia, ask, cell, home };
}

/** Everything that stands in the database of these people, but for what is sealed. */
async function everything(): Promise<string> {
  const tables = await database.asOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'cells'`
  );
  const rows = await Promise.all(tables.map(({ name }) => database.asOwner(`select * from ${name}`)));
  return JSON.stringify(rows);
}
const seal = (there: Neighbourhood, by: Actor, of: Actor, more = {}) =>
  sealHome(visitOf(there, by), { personId: of.id, draft: { keeperId: '', opensPhone: 'no', address: '', ...more } });

test('of a sealed home nothing is left in the database: no point, no street, no number, and not whose it is', async () => {
  const s = await street();
  expect(await everything()).toContain(s.home.address);
  expect((await seal(s.there, s.ans, s.ans, { keeperId: s.kees.id })).ok).toBe(true);
  const left = await everything();
  for (const one of [s.home.address, s.home.postcode, s.home.street, s.home.phone, s.cell])
    expect(left).not.toContain(one);
  const [row] = await database.asOwner('select * from sealed_homes');
  expect(JSON.stringify(row)).not.toMatch(new RegExp(`${s.ans.id}|${s.kees.id}`));
});

test('it opens for its person and the named coordinator, and for no other does it exist', async () => {
  const s = await street();
  await seal(s.there, s.ans, s.ans, { keeperId: s.kees.id });
  const sealed = { address: s.home.address, phone: s.home.phone, hidesPhone: true, keeperName: 'Kees' };
  expect(await homeOfPerson(visitOf(s.there, s.ans), s.ans.id)).toMatchObject({ value: { sealed } });
  expect(await homeOfPerson(visitOf(s.there, s.kees), s.ans.id)).toMatchObject({ value: { sealed } });
  expect(await homeOfPerson(visitOf(s.there, s.lia), s.ans.id)).toMatchObject({ value: { sealed: null } });
  expect(await homeOfPerson(visitOf(s.there, s.ed), s.ans.id)).toEqual({ ok: false, reason: 'not-allowed' });
  // Another coordinator cannot take it over, nor learn that it is there.
  expect(await seal(s.there, s.lia, s.ans)).toEqual({ ok: true, value: null });
  expect(await homeOfPerson(visitOf(s.there, s.lia), s.ans.id)).toMatchObject({ value: { sealed: null } });
  expect(await homeOfPerson(visitOf(s.there, s.kees), s.ans.id)).toMatchObject({ value: { sealed } });
  expect(await openHomeAgain(visitOf(s.there, s.lia), s.ans.id)).toEqual({ ok: false, reason: 'gone' });
});

test('after two yeses the address stays closed, and the number opens only where that was said', async () => {
  const s = await street();
  const ed = visitOf(s.there, s.ed);
  expect(await look(ed, (tx) => reachOf(tx, s.ans.id))).toMatchObject({ address: s.home.address });
  await seal(s.there, s.ans, s.ans, { keeperId: s.kees.id });
  expect(await look(ed, (tx) => reachOf(tx, s.ans.id))).toMatchObject({ address: null, phone: null });
  await seal(s.there, s.ans, s.ans, { keeperId: s.kees.id, opensPhone: 'yes' });
  expect(await look(ed, (tx) => reachOf(tx, s.ans.id))).toMatchObject({ address: null, phone: s.home.phone });
});

test('nothing reckons with where that is, and nothing that is written later brings it back', async () => {
  const s = await street();
  await seal(s.there, s.ans, s.ans, { keeperId: s.kees.id });
  const row = await look(visitOf(s.there, s.kees), (tx) => askForMatching(tx, s.ask));
  expect(row).toMatchObject({ cell: null, street: null });
  await changeContact(visitOf(s.there, s.ans), {
    ...{ reachBy: 'phone', phone: '06 11 11 11 11', address: 'Toch getypt 9', languages: ['nl'], locale: 'nl' }
  });
  await look(visitOf(s.there, s.kees), async (tx) => {
    await sql`update contacts set street = 'Straat', postcode = '6533 AA' where person_id = ${s.ans.id}`.execute(tx);
    await sql`update people set cell_id = ${s.cell} where id = ${s.ans.id}`.execute(tx);
  });
  expect(await everything()).not.toMatch(/Toch getypt|6533 AA|06 11 11 11 11/);
  const [person] = await database.asOwner('select cell_id from people where id = $1', [s.ans.id]);
  expect(person).toEqual({ cell_id: null });
});

test('opened again everything is as it was', async () => {
  const s = await street();
  const before = await database.asOwner(
    'select c.*, p.cell_id from contacts c join people p on p.id = c.person_id where p.id = $1',
    [s.ans.id]
  );
  await seal(s.there, s.kees, s.ans);
  expect((await openHomeAgain(visitOf(s.there, s.ans), s.ans.id)).ok).toBe(true);
  const after = await database.asOwner(
    'select c.*, p.cell_id from contacts c join people p on p.id = c.person_id where p.id = $1',
    [s.ans.id]
  );
  expect(after).toEqual(before);
});
