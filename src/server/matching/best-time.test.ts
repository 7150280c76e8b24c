import { expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { planToday } from './plan-today.ts';
import { suggestHelpers } from './suggest-helpers.ts';

const database = useDatabase();
const [mornings, evenings] = [0x1111111, 0x8888888];

test('M35 whoever is free when it suits best comes first, in the suggestions and in the plan, once that was said', async () => {
  const there = await makeNeighbourhood('best-time');
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const ada = visitOf(there, await makePerson(there, 'Ada', { roles: ['coordinator'] }));
  const bo = await makePerson(there, 'Bo');
  const [ask, when] = [newId<string>(), { ends_on: '2026-12-31', posted_at: now }];
  const asked = { category: 'dog', words: 'wandelen', minutes: 45, rhythm: 'weekly', dayparts: mornings | evenings };
  await insert('asks', { ...place, ...when, ...asked, id: ask, person_id: bo.id, posted_by: bo.id });
  for (const [name, dayparts] of [['Anna', mornings] as const, ['Kim', evenings] as const]) {
    const { id } = await makePerson(there, name);
    const offer = { categories: ['dog'], dayparts, minutes_a_week: 240, reach_metres: 5000 };
    await insert('offers', { ...place, ...when, ...offer, id: newId(), person_id: id, posted_by: id });
  }
  const first = async () => {
    const [suggested, planned] = [await suggestHelpers(ada, ask), await planToday(ada)];
    if (!suggested.ok || !planned.ok) throw new Error('not allowed');
    const [best] = suggested.value.best;
    return { best: best!.firstName, pros: best!.reasons.pros, planned: planned.value.plan!.proposals[0]!.helper };
  };
  expect((await first()).pros).not.toContain('preferred-time');
  for (const [rather, name] of [['morning', 'Anna'] as const, ['evening', 'Kim'] as const]) {
    await database.asOwner('update asks set rather = $2 where id = $1', [ask, rather]);
    expect(await first()).toMatchObject({ best: name, planned: name });
    expect((await first()).pros).toContain('preferred-time');
  }
});
