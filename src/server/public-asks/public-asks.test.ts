import { expect, test } from 'vitest';
import { doorVisit, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { throwAway } from '../neighbourhoods/store-tidying.ts';
import { newId } from '../platform/ids.ts';
import { look, transact } from '../platform/transaction.ts';
import { changePublicAsk } from './change-public-ask.ts';
import { leavePublicAsk } from './leave-public-ask.ts';
import { seePublicAsk } from './see-public-ask.ts';

const database = useDatabase();
let slugs = 0;
const daysLater = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

async function street() {
  const there = await makeNeighbourhood(`steeg-${++slugs}`);
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  return { there, fatima, bo, guest: doorVisit(there) };
}
type Here = Awaited<ReturnType<typeof street>>;

const words = { firstName: 'Sanne', reach: '024 111 11 11', words: 'Mijn tuin is een oerwoud geworden.' };
const leave = (here: Here, more: Partial<typeof words & { source: string }> = {}) =>
  leavePublicAsk(here.guest, { ...words, source: 'een huis', ...more });
const rowsIn = ({ there }: Here) =>
  database.asOwner('select id, first_name, ends_on from public_asks where neighbourhood_id = $1 order by id', [
    there.id
  ]);

test('anybody may leave a few words, and coordinators of this neighbourhood alone read them', async () => {
  const [here, other] = [await street(), await street()];
  expect(await leave(here, { reach: 'bel maar' })).toMatchObject({ errors: { reach: 'wrong-reach' } });
  expect(await leave(here)).toEqual({ ok: true, value: null });
  const [row] = await rowsIn(here);
  expect(row).toMatchObject({ first_name: 'Sanne', ends_on: '2026-11-05' });
  const id = row!['id'] as string;
  expect(await seePublicAsk(here.fatima, id)).toMatchObject({ value: { firstName: 'Sanne', words: words.words } });
  expect(await seePublicAsk(here.bo, id)).toMatchObject({ reason: 'not-allowed' });
  expect(await seePublicAsk(other.fatima, id)).toMatchObject({ reason: 'not-found' });
  for (const visit of [here.guest, here.bo, other.fatima])
    expect(await look(visit, (tx) => tx.selectFrom('publicAsks').selectAll().execute())).toEqual([]);
});

test('the coordinator gets a letter that says nothing of it, and not one for each', async () => {
  const here = await street();
  await leave(here);
  await leave(here, { firstName: 'Kim' });
  const mails = await database.asOwner('select subject, plain, html from mails where to_id = $1', [
    here.fatima.personId
  ]);
  expect(mails).toHaveLength(1);
  const told =
    JSON.stringify(mails) +
    JSON.stringify(await database.asOwner(`select about from facts where neighbourhood_id = $1`, [here.there.id]));
  for (const secret of ['Sanne', 'Kim', 'oerwoud', '111']) expect(told).not.toContain(secret);
  const jobs = await database.asOwner(`select data from pgboss.job where name = 'send-mail'`);
  expect(JSON.stringify(jobs)).not.toContain('Sanne');
});

test('one house may leave a few, and a neighbourhood takes so many a day; others are not hurt', async () => {
  const [here, other] = [await street(), await street()];
  const source = 'te veel';
  for (let at = 0; at < 4; at++) expect(await leave(here, { source })).toMatchObject({ ok: true });
  expect(await leave(here, { source })).toMatchObject({ reason: 'too-often' });
  expect(await leave(here, { source, words: '' })).toMatchObject({ reason: 'wrong-fields' });
  for (let at = 4; at < 40; at++) expect(await leave(here, { source: `huis ${at}` })).toMatchObject({ ok: true });
  expect(await leave(here, { source: 'een ander huis' })).toMatchObject({ reason: 'too-many-today' });
  expect(await leave(other, { source })).toMatchObject({ ok: true });
  expect(await rowsIn(here)).toHaveLength(40);
});

test('the same form sent twice leaves one', async () => {
  const here = await street();
  const guest = { ...here.guest, formKey: '019e5936-6e80-7acd-ba02-0fb94ca40e74' };
  await Promise.all([1, 2].map(() => leavePublicAsk(guest, { ...words, source: 'dubbel' })));
  expect(await rowsIn(here)).toHaveLength(1);
});

test('it is answered, opened again, tried, or taken away at once', async () => {
  const here = await street();
  await leave(here);
  const id = (await rowsIn(here))[0]!['id'] as string;
  expect(await changePublicAsk(here.bo, { id, change: 'remove' })).toMatchObject({ reason: 'not-allowed' });
  expect(await changePublicAsk(here.fatima, { id: newId(), change: 'try' })).toMatchObject({ reason: 'gone' });
  expect(await changePublicAsk(here.fatima, { id, change: 'reopen' })).toMatchObject({ reason: 'gone' });
  expect(await changePublicAsk(here.fatima, { id, change: 'try' })).toMatchObject({ ok: true });
  expect(await seePublicAsk(here.fatima, id)).toMatchObject({ value: { triedAt: now, closedAt: null } });
  expect(await changePublicAsk(here.fatima, { id, change: 'answer' })).toMatchObject({ ok: true });
  expect(await changePublicAsk(here.fatima, { id, change: 'try' })).toMatchObject({ reason: 'gone' });
  expect(await changePublicAsk(here.fatima, { id, change: 'reopen' })).toMatchObject({ ok: true });
  expect(await changePublicAsk(here.fatima, { id, change: 'remove' })).toMatchObject({ ok: true });
  expect(await rowsIn(here)).toEqual([]);
});

test('what nobody took up is gone after thirty days, and what was answered after one', async () => {
  const here = await street();
  await leave(here);
  await leave(here, { firstName: 'Kim' });
  const [first, second] = (await rowsIn(here)).map((row) => row['id'] as string);
  await changePublicAsk(here.fatima, { id: first!, change: 'answer' });
  const tidy = (at: Date) =>
    transact({ ...here.guest, duty: 'clock' }, 'tidy-up', async (tx) => {
      await throwAway(tx, at);
      return { ok: true };
    });
  await tidy(daysLater(1.1));
  expect(await rowsIn(here)).toMatchObject([{ id: second }]);
  await tidy(daysLater(30));
  expect(await rowsIn(here)).toHaveLength(1);
  const later = { ...here.fatima, now: daysLater(31) };
  expect(await seePublicAsk(later, second!)).toMatchObject({ reason: 'not-found' });
  await tidy(daysLater(31));
  expect(await rowsIn(here)).toEqual([]);
});
