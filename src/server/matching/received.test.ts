import { expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { newId } from '../platform/ids.ts';
import { planToday } from './plan-today.ts';
import { suggestHelpers } from './suggest-helpers.ts';

useDatabase();

const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

test('M10 whoever received much help is suggested and planned as if nothing was received, letter for letter', async () => {
  const there = await makeNeighbourhood('received');
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  const [bo, anna, kim, sam] = [
    await makePerson(there, 'Bo'),
    await makePerson(there, 'Anna'),
    await makePerson(there, 'Kim'),
    await makePerson(there, 'Sam')
  ];
  const when = { ends_on: '2026-12-31', posted_at: now, dayparts: 0b1111 };
  const ask = newId<string>();
  const asked = { category: 'dog', words: 'wandelen', minutes: 45, rhythm: 'before', on_date: '2026-12-20' };
  await insert('asks', { ...place, ...when, ...asked, id: ask, person_id: bo.id, posted_by: bo.id });
  for (const { id } of [anna, kim]) {
    const offer = { categories: ['dog'], minutes_a_week: 240, reach_metres: 5000 };
    await insert('offers', { ...place, ...when, ...offer, id: newId(), person_id: id, posted_by: id });
  }
  const told = async (): Promise<string> =>
    JSON.stringify(await Promise.all([suggestHelpers(visitOf(there, fatima), ask), planToday(visitOf(there, fatima))]));
  const before = await told();
  // Sam helps both of them in turn, so that whoever would stand first is among them.
  for (const asker of [anna, kim]) {
    for (const days of [3, 10, 30, 200]) {
      const over = { agreed_at: daysAgo(days), closed_at: daysAgo(days - 1), closed_because: 'done' };
      const more = { ask: { done_at: daysAgo(days - 1) }, match: { proposed_at: daysAgo(days), ...over } };
      const { match } = await makeMatch(there, { asker, helper: sam, by: fatima }, more);
      const visit = { id: newId(), match_id: match, starts_at: daysAgo(days), minutes: 60, set_by: sam.id };
      await insert('appointments', { ...place, ...visit, set_at: daysAgo(days) });
    }
    expect(await told()).toBe(before);
  }
});
