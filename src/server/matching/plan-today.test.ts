import { expect, test } from 'vitest';
import { yes } from '#domain/result.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { transact } from '../platform/transaction.ts';
import { acceptPlan } from './accept-plan.ts';
import { planToday } from './plan-today.ts';
import { proposeMatch } from './propose-match.ts';

const database = useDatabase();
let slugs = 0;

const names = ['Bo', 'Dirk', 'Kim', 'Sam', 'Noor'] as const;
type Name = (typeof names)[number];

/** Bo and Dirk ask; Kim can do both, Sam only the dog: first come, first served would leave the garden alone. */
async function street(over: { readonly noorOffers?: boolean; readonly apart?: readonly [Name, Name] } = {}) {
  const there = await makeNeighbourhood(`plan-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const people = new Map<Name, Awaited<ReturnType<typeof makePerson>>>();
  for (const name of names) people.set(name, await makePerson(there, name));
  const id = (name: Name): string => people.get(name)!.id;
  const when = { dayparts: 0b1111, minutes: 45, ends_on: '2026-10-20', rhythm: 'before', on_date: '2026-10-20' };
  const ask = async (name: Name, category: string): Promise<string> => {
    const askId = newId<string>();
    const by = { id: askId, person_id: id(name), posted_by: id(name), posted_at: now };
    await insert('asks', { ...place, ...by, category, words: `${name} vraagt iets`, ...when });
    return askId;
  };
  const offer = async (name: Name, categories: string[]): Promise<void> => {
    const by = { id: newId(), person_id: id(name), posted_by: id(name), posted_at: now };
    const span = { dayparts: 0b1111, minutes_a_week: 240, reach_metres: 5000, ends_on: '2027-01-01' };
    await insert('offers', { ...place, ...by, categories, ...span });
  };
  if (over.apart)
    await insert('exclusions', {
      ...place,
      person_id: id(over.apart[0]),
      other_id: id(over.apart[1]),
      recorded_by: fatima.personId,
      recorded_at: now
    });
  const asks = { dog: await ask('Bo', 'dog'), garden: await ask('Dirk', 'garden') };
  await offer('Kim', ['dog', 'garden']);
  await offer('Sam', ['dog']);
  if (over.noorOffers) await offer('Noor', ['dog']);
  return { fatima, asks, ask, offer, id, bo: visitOf(there, people.get('Bo')!) };
}

const planOf = async (visit: Parameters<typeof planToday>[0]) => {
  const planned = await planToday(visit);
  if (!planned.ok) throw new Error(planned.reason);
  return { openCount: planned.value.openCount, ...planned.value.plan! };
};

test('M15 all asks are seen together, so that nobody is left out who could be helped', async () => {
  const { fatima } = await street();
  const { proposals, unserved } = await planOf(fatima);
  expect(proposals.map(({ asker, helper }) => `${helper} for ${asker}`).sort()).toEqual(['Kim for Dirk', 'Sam for Bo']);
  expect(proposals.every(({ reasons }) => reasons.pros.length > 0)).toBe(true);
  expect(unserved).toEqual([]);
});

test('M5 whoever is kept apart is not in the plan, and the plan does not say so', async () => {
  const { fatima, id } = await street({ apart: ['Bo', 'Sam'] });
  const { proposals, unserved } = await planOf(fatima);
  expect(proposals.map(({ helperId }) => helperId)).not.toContain(id('Sam'));
  expect(unserved.map(({ because }) => because)).toEqual(['asked-for-another']);
});

test('the plan is for the coordinator alone, and asks nobody by itself', async () => {
  const { fatima, bo } = await street();
  expect(await planToday(bo)).toMatchObject({ reason: 'not-allowed' });
  expect(await planOf(fatima)).toEqual(await planOf(fatima));
});

test('M12 accepting asks all who were chosen; what is asked is in no plan any more', async () => {
  const { fatima, bo, asks, id } = await street();
  const chosen = [
    { askId: asks.dog, helperId: id('Sam') },
    { askId: asks.garden, helperId: id('Kim') }
  ];
  const { mark } = await planOf(fatima);
  expect(await acceptPlan(bo, { mark, pairs: chosen })).toMatchObject({ reason: 'not-allowed' });
  expect(await acceptPlan(fatima, { mark, pairs: [] })).toMatchObject({ reason: 'nobody-chosen' });
  const other = [{ askId: asks.dog, helperId: id('Kim') }];
  expect(await acceptPlan(fatima, { mark, pairs: other })).toMatchObject({ reason: 'plan-changed' });
  expect(await acceptPlan(fatima, { mark: 'of another plan', pairs: chosen })).toMatchObject({
    reason: 'plan-changed'
  });
  expect(await acceptPlan(fatima, { mark, pairs: chosen })).toMatchObject({ ok: true });
  expect((await planOf(fatima)).openCount).toBe(0);
});

test('a plan in which something changed asks nobody at all', async () => {
  const { fatima, asks, id } = await street({ noorOffers: true });
  const { mark } = await planOf(fatima);
  await proposeMatch(fatima, { askId: asks.garden, helperId: id('Kim'), line: null, evenSo: false });
  const stale = [
    { askId: asks.dog, helperId: id('Sam') },
    { askId: asks.garden, helperId: id('Kim') }
  ];
  expect(await acceptPlan(fatima, { mark, pairs: stale })).toMatchObject({ reason: 'plan-changed' });
  expect((await planOf(fatima)).proposals.map(({ askId }) => askId)).toEqual([asks.dog]);
});

test('where one of the chosen is asked for by another desk at the very moment, nobody is asked at all', async () => {
  const { fatima, asks, id } = await street();
  const { mark, proposals } = await planOf(fatima);
  const pairs = proposals.map(({ askId, helperId }) => ({ askId, helperId }));
  expect(pairs).toHaveLength(2);
  const { regionId, neighbourhoodId } = fatima;
  const [begun, over] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const other = transact(fatima, 'propose-match', async (tx) => {
    const who = { askerId: id('Dirk'), helperId: id('Noor'), proposedBy: fatima.personId, proposedAt: now };
    const match = { regionId, neighbourhoodId, id: newId<string>(), askId: asks.garden, ...who };
    await tx.insertInto('matches').values(match).execute();
    begun.resolve(null);
    return yes(await over.promise);
  });
  await begun.promise;
  const accepted = acceptPlan(fatima, { mark, pairs });
  const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await database.asOwner(waits)).length === 0);
  over.resolve(null);
  expect(await other).toMatchObject({ ok: true });
  expect(await accepted).toMatchObject({ reason: 'plan-changed' });
  expect(
    await database.asOwner('select helper_id from matches where neighbourhood_id = $1', [neighbourhoodId])
  ).toEqual([{ helper_id: id('Noor') }]);
});

test('M21 people who could each help the next are shown as a ring, each with an ask', async () => {
  const { fatima, id, asks, ask, offer } = await street();
  const third = await ask('Kim', 'cake');
  await offer('Bo', ['cake']);
  await offer('Dirk', ['music']);
  const { rings } = await planOf(fatima);
  const steps = rings.map((ring) => ring.map(({ helperId, askId }) => [helperId, askId]));
  expect(steps.map((ring) => ring.toSorted())).toEqual([
    [
      [id('Kim'), asks.dog],
      [id('Bo'), third]
    ].toSorted()
  ]);
});

test('what nobody offers is said, with what would make it possible', async () => {
  const { fatima, ask } = await street();
  const cake = await ask('Noor', 'cake');
  const { unserved } = await planOf(fatima);
  expect(unserved.map(({ askId, because }) => [askId, because])).toEqual([[cake, 'nobody-offers']]);
});
