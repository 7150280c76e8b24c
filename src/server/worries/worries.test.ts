import { describe, expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { newId } from '../platform/ids.ts';
import { look, transact } from '../platform/transaction.ts';
import { closeWorry } from './close-worry.ts';
import { letGoOfWorries } from './let-go-of-worries.ts';
import { openWorriesHere } from './open-worries-here.ts';
import { passWorryOn } from './pass-worry-on.ts';
import { passedOnForMe } from './passed-on-for-me.ts';
import { raiseWorry } from './raise-worry.ts';
import { seeWorry } from './see-worry.ts';

const database = useDatabase();
let slugs = 0;
const words = 'Hij deed de deur niet open, en de post ligt er al dagen.';

async function street() {
  const there = await makeNeighbourhood(`kade-${++slugs}`);
  const as = async (name: string, roles: 'coordinator'[] = []) =>
    visitOf(there, await makePerson(there, name, { roles }));
  const [wim, door, bo] = [await as('Wim'), await as('Door'), await as('Bo')];
  const [fatima, hans] = [await as('Fatima', ['coordinator']), await as('Hans', ['coordinator'])];
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const askId = newId<string>();
  await insert('asks', {
    ...{ ...place, id: askId, person_id: door.personId, posted_by: door.personId, posted_at: now, category: 'dog' },
    ...{ words: 'Wie loopt met Takkie?', rhythm: 'weekly', dayparts: 1, minutes: 30, ends_on: '2027-01-01' }
  });
  await insert('matches', {
    ...{ ...place, id: newId(), ask_id: askId, asker_id: door.personId, helper_id: wim.personId },
    ...{ proposed_by: fatima.personId, proposed_at: now, agreed_at: now }
  });
  return { there, wim, door, bo, fatima, hans };
}
type Here = Awaited<ReturnType<typeof street>>;

async function worried(here: Here): Promise<string> {
  const raised = await raiseWorry(here.wim, { about: here.door.personId, words });
  if (!raised.ok) throw new Error(raised.reason);
  return raised.value.id;
}

const passing = { to: 'Samen Verder', ground: 'yes', why: '', tell: '', untoldWhy: '' };
const mailsTo = (personId: string) =>
  database.asOwner<{ subject: string; plain: string }>('select subject, plain from mails where to_id = $1', [personId]);

test('a helper tells a coordinator, and nothing goes further by itself', async () => {
  const here = await street();
  expect(await raiseWorry(here.bo, { about: here.door.personId, words })).toMatchObject({ reason: 'no-choice' });
  const id = await worried(here);
  for (const desk of [here.fatima, here.hans]) {
    expect(await openWorriesHere(desk)).toEqual([{ id, byName: 'Wim' }]);
    expect(await mailsTo(desk.personId)).toHaveLength(1);
  }
  expect(await mailsTo(here.door.personId)).toEqual([]);
  expect(await seeWorry(here.fatima, id)).toMatchObject({ value: { words, byName: 'Wim', aboutName: 'Door' } });
  const kept = JSON.stringify([
    await database.asOwner('select * from worries where id = $1', [id]),
    await database.asOwner('select about from facts where neighbourhood_id = $1', [here.there.id]),
    await mailsTo(here.fatima.personId)
  ]);
  for (const secret of ['deur', 'post ligt']) expect(kept).not.toContain(secret);
  for (let at = 0; at < 4; at++) await worried(here);
  expect(await raiseWorry(here.wim, { about: here.door.personId, words })).toMatchObject({ reason: 'too-often' });
});

test('nobody but a coordinator who is neither of the two reads it, and the database says the same', async () => {
  const here = await street();
  const id = await worried(here);
  await insert('roles', {
    ...{ region_id: here.there.regionId, neighbourhood_id: here.there.id, role: 'coordinator' },
    ...{ person_id: here.door.personId, given_at: now }
  });
  const doorToo = { ...here.door, person: { ...here.door.person, roles: ['coordinator'] as const } };
  for (const visit of [here.wim, here.bo, doorToo]) {
    expect(await seeWorry(visit, id)).toMatchObject({ reason: 'not-found' });
    expect(await passWorryOn(visit, { id, draft: passing })).toMatchObject({ reason: 'not-found' });
    expect(await closeWorry(visit, id)).toMatchObject({ reason: 'not-found' });
  }
  for (const visit of [here.bo, doorToo])
    expect(await look(visit, (tx) => tx.selectFrom('worries').select('id').execute())).toEqual([]);
});

test('it is passed on with a yes of whom it is about, who is told to whom and by whom, and not who worried', async () => {
  const here = await street();
  const id = await worried(here);
  expect(await passedOnForMe(here.door, id)).toMatchObject({ reason: 'not-found' });
  expect(await passWorryOn(here.fatima, { id, draft: { ...passing, ground: '' } })).toMatchObject({
    errors: { ground: 'no-answer' }
  });
  expect(await passWorryOn(here.fatima, { id, draft: passing })).toEqual({ ok: true, value: null });
  expect(await passWorryOn(here.hans, { id, draft: passing })).toMatchObject({ reason: 'gone' });
  const told = await passedOnForMe(here.door, id);
  expect(told).toEqual({ ok: true, value: { to: 'Samen Verder', by: 'Fatima', at: now } });
  expect(await passedOnForMe(here.bo, id)).toMatchObject({ reason: 'not-found' });
  const [mail, ...more] = await mailsTo(here.door.personId);
  expect(more).toEqual([]);
  expect(mail!.plain).toContain(`/worries/${id}`);
  expect(mail!.subject + mail!.plain).not.toMatch(/Wim|deur|Samen Verder/);
  expect(await openWorriesHere(here.fatima)).toEqual([]);
});

test('in an emergency it is passed on with a reason, and not told only with another reason', async () => {
  const here = await street();
  const id = await worried(here);
  const emergency = { ...passing, ground: 'emergency', why: 'Ze riep om hulp.', tell: 'no', untoldWhy: '' };
  expect(await passWorryOn(here.fatima, { id, draft: { ...emergency, why: '' } })).toMatchObject({
    errors: { why: 'no-reason', untoldWhy: 'no-reason' }
  });
  const untold = { ...emergency, untoldWhy: 'Haar man leest mee.' };
  expect(await passWorryOn(here.fatima, { id, draft: untold })).toMatchObject({ ok: true });
  expect(await mailsTo(here.door.personId)).toEqual([]);
  expect(await passedOnForMe(here.door, id)).toMatchObject({ reason: 'not-found' });
  expect(await seeWorry(here.hans, id)).toMatchObject({
    value: { passedGround: 'emergency', passedWhy: 'Ze riep om hulp.', untoldWhy: 'Haar man leest mee.' }
  });
});

test('it may also just be talked about', async () => {
  const here = await street();
  const id = await worried(here);
  expect(await closeWorry(here.fatima, id)).toMatchObject({ ok: true });
  expect(await closeWorry(here.hans, id)).toMatchObject({ reason: 'gone' });
  expect(await openWorriesHere(here.hans)).toEqual([]);
});

describe('how long it is kept', () => {
  /** Tidies up so many days later; answers which worries are left. */
  async function leftAfter({ wim, there }: Here, days: number): Promise<unknown[]> {
    const at = new Date(now.getTime() + days * 86_400_000);
    const clock = { ...wim, now: at, duty: 'clock', personId: null, person: null, session: null } as const;
    await transact(clock, 'tidy-up', async (tx) => {
      await letGoOfWorries(tx, clock);
      return yes(null);
    });
    return database.asOwner('select id from worries where neighbourhood_id = $1', [there.id]);
  }

  test.each<[string, (by: SignedIn, id: string) => Promise<unknown>, number]>([
    ['talked about: three months', closeWorry, 90],
    ['passed on: a year', (by, id) => passWorryOn(by, { id, draft: passing }), 365],
    ['taken up by nobody: a year after it was told', () => Promise.resolve(), 365]
  ])('%s', async (_, settle, days) => {
    const here = await street();
    const id = await worried(here);
    await settle(here.fatima, id);
    expect(await leftAfter(here, days - 1)).toEqual([{ id }]);
    expect(await leftAfter(here, days)).toEqual([]);
    expect(await seeWorry(here.fatima, id)).toMatchObject({ reason: 'not-found' });
    expect(await passedOnForMe(here.door, id)).toMatchObject({ reason: 'not-found' });
  });

  test('and nobody but the clock throws one away', async () => {
    const here = await street();
    const id = await worried(here);
    for (const visit of [here.fatima, here.wim, here.door])
      await look(visit, (tx) => tx.deleteFrom('worries').where('id', '=', id).execute());
    expect(await leftAfter(here, 0)).toEqual([{ id }]);
  });
});
