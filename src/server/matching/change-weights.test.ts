import { expect, test } from 'vitest';
import { pointsOf, settable, type DraftPoints } from '#domain/matching/set-weights.ts';
import { weights as standard } from '#domain/matching/weights.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { changeWeights } from './change-weights.ts';
import { planToday } from './plan-today.ts';
import { addWeights } from './store-weights.ts';
import { suggestHelpers } from './suggest-helpers.ts';
import { weightsHere } from './weights-here.ts';

const database = useDatabase();

const draft = (over: Partial<DraftPoints> = {}): DraftPoints => {
  const points = pointsOf(standard);
  return { ...(Object.fromEntries(settable.map((name) => [name, String(points[name])])) as DraftPoints), ...over };
};

/** Kim does exactly what is asked, in one of Bo's languages; Anna does such things, in both. */
async function street(slug: string) {
  const there = await makeNeighbourhood(slug);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const keeper = visitOf(there, await makePerson(there, 'Ada', { roles: ['coordinator', 'administrator'] }));
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const [bo, anna, kim] = [
    await makePerson(there, 'Bo', { more: { languages: ['nl', 'en'] } }),
    await makePerson(there, 'Anna', { more: { languages: ['nl', 'en'] } }),
    await makePerson(there, 'Kim', { more: { languages: ['en'] } })
  ];
  const when = { dayparts: 0b1111, ends_on: '2026-12-31', posted_at: now };
  const askId = newId<string>();
  const ask = { id: askId, person_id: bo.id, posted_by: bo.id, category: 'dog', words: 'wandelen', minutes: 45 };
  await insert('asks', { ...place, ...ask, ...when, rhythm: 'before', on_date: '2026-12-20' });
  const offers = [
    { person: anna, categories: ['garden-and-animals'] },
    { person: kim, categories: ['dog'] }
  ];
  for (const { person, categories } of offers) {
    const whose = { id: newId(), person_id: person.id, posted_by: person.id };
    await insert('offers', { ...place, ...whose, ...when, categories, minutes_a_week: 240, reach_metres: 5000 });
  }
  return { there, keeper, fatima, bo: visitOf(there, bo), askId };
}

const firstFor = async (visit: SignedIn, askId: string) => {
  const suggested = await suggestHelpers(visit, askId);
  const planned = await planToday(visit);
  if (!suggested.ok || !planned.ok) throw new Error('not allowed');
  return [suggested.value.best[0]!.firstName, planned.value.plan!.proposals[0]!.helper];
};

test('M33 the administrator changes what counts how much, for the whole region; suggestions and plan follow', async () => {
  const { there, keeper, fatima, askId } = await street('weights');
  expect(await firstFor(fatima, askId)).toEqual(['Kim', 'Kim']);
  expect(await weightsHere(fatima)).toMatchObject({ value: { version: 0, changedAt: null, mayChange: false } });
  expect(await changeWeights(keeper, draft({ widerCategory: '0', sharedLanguage: '500' }), 0)).toMatchObject({
    ok: true
  });
  expect(await firstFor(fatima, askId)).toEqual(['Anna', 'Anna']);
  expect(await weightsHere(fatima)).toMatchObject({ value: { version: 1, points: { widerCategory: 0 } } });
  const facts = await database.asOwner(`select about from facts where kind = 'WeightsChanged' and actor_id = $1`, [
    keeper.personId
  ]);
  expect(facts).toEqual([{ about: { version: '1' } }]);
  const beside = await makeNeighbourhood('weights-beside', { region_id: there.regionId });
  const petra = visitOf(beside, await makePerson(beside, 'Petra', { roles: ['coordinator'] }));
  expect(await weightsHere(petra)).toMatchObject({ value: { version: 1 } });
  const elsewhere = await makeNeighbourhood('weights-elsewhere');
  const els = visitOf(elsewhere, await makePerson(elsewhere, 'Els', { roles: ['coordinator'] }));
  expect(await weightsHere(els)).toMatchObject({ value: { version: 0 } });
});

test('wrong numbers are named, an older page changes nothing, and nobody else changes or reads', async () => {
  const { keeper, fatima, bo } = await street('weights-wrong');
  expect(await changeWeights(keeper, draft({ load: '501', distance: 'ver' }), 0)).toMatchObject({
    errors: { load: 'no-whole-number', distance: 'no-whole-number' }
  });
  expect(await changeWeights(keeper, draft({ load: '10' }), 0)).toMatchObject({ ok: true });
  expect(await changeWeights(keeper, draft({ load: '20' }), 0)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await changeWeights(fatima, draft(), 1)).toMatchObject({ reason: 'not-allowed' });
  expect(await weightsHere(bo)).toMatchObject({ reason: 'not-allowed' });
  // The database says the same by itself.
  const add = (visit: SignedIn) =>
    look(visit, (tx) => addWeights(tx, visit, { version: 9, points: pointsOf(standard) }));
  await expect(add(fatima)).rejects.toThrow('row-level security');
  await expect(add(bo)).rejects.toThrow('row-level security');
  expect(await look(bo, (tx) => tx.selectFrom('weightTables').select('version').execute())).toEqual([]);
});
