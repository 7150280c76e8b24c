import { expect, test } from 'vitest';
import { yes } from '#domain/result.ts';
import {
  doorVisit,
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf
} from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { transact } from '../platform/transaction.ts';
import { acceptPlan } from './accept-plan.ts';
import { beginPlanOfDay } from './begin-plan-of-day.ts';
import { cancelPlanOfDay } from './cancel-plan-of-day.ts';
import { makeDayPlan } from './make-day-plan.ts';
import { planInThread } from './plan-in-thread.ts';
import { planToday } from './plan-today.ts';
import { readyPlans } from './ready-plans.ts';
import { keepPlan } from './store-plans.ts';

const database = useDatabase();
let slugs = 0;

/** So many people ask for a dog to be walked, and as many can: more pairs than are weighed while somebody waits. */
async function town(size: number) {
  const there = await makeNeighbourhood(`town-${++slugs}`);
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const [region, place] = [there.regionId, there.id];
  await database.asOwner(
    `insert into people (region_id, neighbourhood_id, id, first_name, joined_by, joined_at, agreed_at)
     select $1, $2, gen_random_uuid(), 'P' || n, 'open', $3::timestamptz, $3::timestamptz from generate_series(1, $4::int) n`,
    [region, place, now, 2 * size]
  );
  await database.asOwner(
    `insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, dayparts,
       minutes, ends_on, rhythm, on_date)
     select region_id, neighbourhood_id, gen_random_uuid(), id, id, $3, 'dog', 'wandelen', 15, 45, '2030-10-20', 'before',
       '2030-10-20' from people where region_id = $1 and neighbourhood_id = $2 and first_name like 'P%' order by id limit $4`,
    [region, place, now, size]
  );
  await database.asOwner(
    `insert into offers (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, categories, dayparts,
       minutes_a_week, reach_metres, ends_on)
     select region_id, neighbourhood_id, gen_random_uuid(), id, id, $3, '{dog}', 15, 240, 5000, '2030-01-01' from people p
     where region_id = $1 and neighbourhood_id = $2 and first_name like 'P%'
       and not exists (select from asks a where a.person_id = p.id) limit $4`,
    [region, place, now, size]
  );
  const run = async (): Promise<string | null> => {
    const rows = await database.asOwner<{ run_id: string | null }>(
      'select run_id from day_plans where neighbourhood_id = $1',
      [place]
    );
    return rows[0]?.run_id ?? null;
  };
  const knock = async () => ({ regionId: region, neighbourhoodId: place, forId: place, runId: (await run())! });
  return { fatima: { ...fatima, now: new Date() }, region, place, run, knock };
}

const seenBy = async (visit: Parameters<typeof planToday>[0]) => {
  const planned = await planToday(visit);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
};

test('a large plan is made by a job, shown when it is ready, and told to be overtaken when a fact changes', async () => {
  const { fatima, region, place, run, knock } = await town(400);
  expect(await seenBy(fatima)).toMatchObject({ state: 'unmade', plan: null, run: null });
  expect(await beginPlanOfDay(fatima)).toMatchObject({ ok: true });
  expect((await seenBy(fatima)).run).toEqual({ done: 0, total: 0 });
  await makeDayPlan(await knock());
  expect(await run()).toBeNull();
  const { state, plan } = await seenBy(fatima);
  expect([state, plan?.proposals.length, plan?.isNew]).toEqual(['ready', 400, false]);
  const somebody = plan!.proposals[0]!.helperId;
  await insert('not_nows', {
    ...{ region_id: region, neighbourhood_id: place, id: newId(), person_id: somebody },
    ...{ recorded_by: somebody, recorded_at: now, ends_on: '2030-01-01' }
  });
  expect(await seenBy(fatima)).toMatchObject({ state: 'overtaken', plan: null });
  // Whatever became of the next one is told, also when nothing is heard of it any more.
  const become = (what: string) =>
    database.asOwner(`update day_plans set ${what} where neighbourhood_id = $1`, [place]);
  await become(`went_wrong = 'refused'`);
  expect(await seenBy(fatima)).toMatchObject({ state: 'unfit', run: null });
  await become(`went_wrong = 'failed'`);
  expect(await seenBy(fatima)).toMatchObject({ state: 'failed', run: null });
  await become(`went_wrong = null, run_id = gen_random_uuid(), touched_at = now() - interval '6 minutes'`);
  expect(await seenBy(fatima)).toMatchObject({ state: 'failed', run: null });
});

test('a kept plan that does not pass its check any more is told to be wrong, and asks nobody', async () => {
  const { fatima, place, knock } = await town(3);
  await readyPlans();
  await makeDayPlan(await knock());
  const { mark, proposals } = (await seenBy(fatima)).plan!;
  await database.asOwner(
    `update day_plans set plan = (plan::jsonb || '{"proposals": []}')::json where neighbourhood_id = $1`,
    [place]
  );
  expect(await seenBy(fatima)).toMatchObject({ state: 'unfit', plan: null });
  const pairs = proposals.map(({ askId, helperId }) => ({ askId, helperId }));
  expect(await acceptPlan(fatima, { mark, pairs })).toMatchObject({ reason: 'plan-changed' });
});

test('a plan that was cancelled keeps nothing, also when its job goes on', async () => {
  const { fatima, place, knock } = await town(400);
  await beginPlanOfDay(fatima);
  const late = await knock();
  expect(await cancelPlanOfDay(fatima)).toMatchObject({ ok: true });
  await makeDayPlan(late);
  // Also where it was cancelled while the plan was made, and only the keeping was left.
  const nothing = { proposals: [], unserved: [], wishes: [], rings: [], away: [], isSound: true };
  const made = { plan: nothing, factsMark: 'of today', madeAt: now };
  const clock = { ...doorVisit(fatima.neighbourhood), duty: 'clock' as const };
  const keeping = transact(clock, 'make-day-plan', async (tx) => yes(await keepPlan(tx, late.runId, made)));
  expect(await keeping).toMatchObject({ value: false });
  expect(await seenBy(fatima)).toMatchObject({ state: 'unmade', run: null });
  expect(await database.asOwner('select plan from day_plans where neighbourhood_id = $1', [place])).toEqual([
    { plan: null }
  ]);
});

test('every morning a plan is begun everywhere; what changes later is shown as new', async () => {
  const { fatima, region, place, run, knock } = await town(3);
  await readyPlans();
  expect(await run()).not.toBeNull();
  await makeDayPlan(await knock());
  const kept = (await seenBy(fatima)).plan!;
  expect([kept.proposals.length, kept.isNew]).toEqual([3, false]);
  const asker = await makePerson({ ...fatima.neighbourhood, regionId: region, id: place }, 'Zed');
  await insert('asks', {
    ...{ region_id: region, neighbourhood_id: place, id: newId(), person_id: asker.id, posted_by: asker.id },
    ...{ posted_at: now, category: 'dog', words: 'wandelen', dayparts: 15, minutes: 45, ends_on: '2030-10-20' },
    ...{ rhythm: 'before', on_date: '2026-12-20' }
  });
  const later = (await seenBy(fatima)).plan!;
  expect(later.wishes.map(({ category }) => category)).toEqual(['dog']);
  expect(later.unserved).toHaveLength(1);
});

test('only the coordinator begins and cancels', async () => {
  const { fatima } = await town(1);
  const bo = visitOf(fatima.neighbourhood, await makePerson(fatima.neighbourhood, 'Bo'));
  expect(await beginPlanOfDay(bo)).toMatchObject({ reason: 'not-allowed' });
  expect(await cancelPlanOfDay(bo)).toMatchObject({ reason: 'not-allowed' });
});

test('a plan in a thread of its own stops when it is not wanted any more', async () => {
  const weights = (await import('#domain/matching/weights.ts')).weights;
  const nothing = { saidNotThisTime: [], interested: [], keptApart: [], acquainted: [], helpedBefore: [] };
  const home = { cellId: null, street: null, x: 0, y: 0 };
  const facts = { today: '2026-10-06', helpers: [], bonds: nothing, crossings: [], weights };
  const ask = { id: 'a', personId: 'p', category: 'dog', root: 'animals', needs: 'nothing', isRemote: false } as const;
  const times = { dayparts: 15, preferred: 15, minutes: 30, weeks: { first: 1, last: 1 }, everyWeek: false };
  const asked = { ...ask, ...times, languages: ['nl'], home, distancePreference: 'not-asked', ticked: [] } as const;
  const task = {
    facts: { ...facts, asks: [{ ask: asked, weight: 2, neighbourhoodId: 'n', goesBeyond: false }] },
    announced: []
  };
  expect(await planInThread(task, () => Promise.resolve(false))).toBeNull();
});
