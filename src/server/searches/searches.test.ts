import { beforeAll, expect, test } from 'vitest';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Actor } from '#domain/people/actor.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { findAtDesk } from './find-at-desk.ts';
import { peopleCalled } from './store.ts';

const database = useDatabase();
let here: Neighbourhood;
let [fatima, bo, kim]: Actor[] = [];

async function ask(there: Neighbourhood, by: Actor, more: Record<string, unknown>): Promise<string> {
  const id = newId<string>();
  await insert('asks', {
    ...{ region_id: there.regionId, neighbourhood_id: there.id, id, person_id: by.id, posted_by: by.id },
    ...{ posted_at: now, category: 'coffee', words: 'Zomaar', rhythm: 'weekly', dayparts: 1, minutes: 60 },
    ...{ audience: 'nameless', ends_on: '2026-12-31' },
    ...more
  });
  return id;
}

const found = async (words: readonly string[], kinds: readonly string[] = []): Promise<string[]> =>
  (await asksOnBoard(visitOf(here, kim!), { words, kinds })).others.map(({ id }) => id);
const atDesk = async (typed: string) => {
  const answer = await findAtDesk(visitOf(here, fatima!), typed);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

let asks: Record<'curtains' | 'shopping' | 'hidden' | 'over' | 'elsewhere', string>;

beforeAll(async () => {
  here = await makeNeighbourhood('zoekbuurt');
  const there = await makeNeighbourhood('andere-buurt', { region_id: here.regionId });
  fatima = await makePerson(here, 'Fatima', { roles: ['coordinator'] });
  bo = await makePerson(here, 'Bo');
  kim = await makePerson(here, 'Kim');
  const stranger = await makePerson(there, 'Bobbie');
  asks = {
    curtains: await ask(here, bo, { words: 'Ik heb gordijnen gekregen. Ze zijn te lang.', category: 'sewing' }),
    shopping: await ask(here, bo, { words: 'Melk en brood graag.', category: 'shopping' }),
    hidden: await ask(here, bo, { words: 'Gordijnen voor de coördinator alleen.', audience: 'coordinator' }),
    over: await ask(here, bo, { words: 'Oude gordijnen.', withdrawn_at: now }),
    elsewhere: await ask(there, stranger, { words: 'Gordijnen van hiernaast.' })
  };
  await insert('offers', {
    ...{ region_id: here.regionId, neighbourhood_id: here.id, id: newId(), person_id: kim.id, posted_by: kim.id },
    ...{ posted_at: now, categories: ['shopping'], words: 'Ik fiets toch langs de Spar.', dayparts: 1 },
    ...{ minutes_a_week: 60, reach_metres: 700, ends_on: '2026-12-31' }
  });
});

test('words are found in own words, whole, in part and with a slip of the pen', async () => {
  expect(await found(['gordijnen'])).toEqual([asks.curtains]);
  expect(await found(['gordijen'])).toEqual([asks.curtains]);
  expect(await found(['gordynen'])).toEqual([asks.curtains]);
  expect(await found(['hemelvaart'])).toEqual([]);
});

test('a kind is found however its asker said it, and both together find both', async () => {
  expect(await found([], ['shopping'])).toEqual([asks.shopping]);
  expect((await found(['gordijnen'], ['shopping'])).sort()).toEqual([asks.curtains, asks.shopping].sort());
});

test('searching opens no walls: not for whom an ask is not, not what is over, not another neighbourhood', async () => {
  const all = await found(['gordijnen', 'gordijen', 'hiernaast', 'coordinator', 'oude']);
  expect(all).toEqual([asks.curtains]);
  expect((await atDesk('gordijnen')).asks.map(({ id }) => id).sort()).toEqual([asks.curtains, asks.hidden].sort());
});

test('the coordinator finds people by name, also misspelled, and by what they like to do', async () => {
  expect((await atDesk('fatma')).called.map(({ firstName }) => firstName)).toEqual(['Fatima']);
  expect((await atDesk('B')).called.map(({ firstName }) => firstName)).toEqual(['Bo']);
  expect((await atDesk('boodschapen')).helpers.map(({ firstName }) => firstName)).toEqual(['Kim']);
  expect((await atDesk('spar')).helpers.map(({ firstName }) => firstName)).toEqual(['Kim']);
});

test('nobody else finds people by name: the desk refuses, and so does the database', async () => {
  expect(await findAtDesk(visitOf(here, kim!), 'bo')).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await look(visitOf(here, kim!), (tx) => peopleCalled(tx, 'bo', 10))).toEqual([]);
  expect(await look(visitOf(here, fatima!), (tx) => peopleCalled(tx, 'bo', 10))).toHaveLength(1);
});

test('in ten thousand asks words are looked up, not read through', async () => {
  await database.asOwner(
    `insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, rhythm, dayparts,
       minutes, audience, ends_on)
     select region_id, neighbourhood_id, gen_random_uuid(), person_id, person_id, posted_at, category,
       'Wie helpt mij met iets kleins, nummer ' || n, rhythm, dayparts, minutes, audience, ends_on
     from asks, generate_series(1, 10000) n where id = $1`,
    [asks.shopping]
  );
  await database.asOwner('analyze asks');
  const plan = await database.asOwner<Record<string, string>>(
    `explain select id from asks where ways_to_spell(words, neighbourhood_id)
       && ways_to_spell('gordijen', '${here.id}') and withdrawn_at is null and done_at is null`
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('asks_own_words');
  expect(await found(['gordijen'])).toEqual([asks.curtains]);
});
