import { expect, test } from 'vitest';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { endSharing } from '#server/sharings/end-sharing.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { acceptPlan } from './accept-plan.ts';
import { fromAcross } from './from-across.ts';
import { gatherDay } from './gather-day.ts';
import { letAcross } from './let-across.ts';
import { makeDayPlan } from './make-day-plan.ts';
import { planToday } from './plan-today.ts';
import { readyPlans } from './ready-plans.ts';

const database = useDatabase();

const placeOf = (there: Neighbourhood) => ({ region_id: there.regionId, neighbourhood_id: there.id });
const when = { dayparts: 2 ** 28 - 1, ends_on: '2026-12-31', posted_at: now };

async function addAsk(who: SignedIn, category: string, beyond: boolean | null = true): Promise<string> {
  const id = newId<string>();
  const whose = { id, person_id: who.personId, posted_by: who.personId, goes_beyond: beyond };
  const what = { category, words: 'Een rondje met Bas', rhythm: 'before', on_date: '2026-12-01', minutes: 30 };
  await insert('asks', { ...placeOf(who.neighbourhood), ...whose, ...what, ...when });
  return id;
}

async function addOffer(who: SignedIn, categories: string[], beyond: boolean | null = true): Promise<void> {
  const whose = { id: newId(), person_id: who.personId, posted_by: who.personId, goes_beyond: beyond };
  const what = { categories, minutes_a_week: 120, reach_metres: 2000 };
  await insert('offers', { ...placeOf(who.neighbourhood), ...whose, ...what, ...when });
}

const share = async (one: Neighbourhood, other: Neighbourhood): Promise<string> => {
  const id = newId<string>();
  const said = { other_id: other.id, metres: 1500, asked_at: now, accepted_at: now };
  await insert('sharings', { ...placeOf(one), id, ...said });
  return id;
};

/** Ada and Ben coordinate two neighbourhoods that share; Bo asks in the one, Kim can help in the other. */
async function border(slug: string) {
  const a = await makeNeighbourhood(`${slug}-a`);
  const b = await makeNeighbourhood(`${slug}-b`, { region_id: a.regionId });
  const visit = async (there: Neighbourhood, name: string, roles: 'coordinator'[] = []) =>
    visitOf(there, await makePerson(there, name, { roles }));
  const [ada, bo] = [await visit(a, 'Ada', ['coordinator']), await visit(a, 'Bo')];
  const [ben, kim, lin] = [await visit(b, 'Ben', ['coordinator']), await visit(b, 'Kim'), await visit(b, 'Lin')];
  const askId = await addAsk(bo, 'dog');
  await addOffer(kim, ['dog']);
  return { a, b, ada, ben, bo, kim, lin, askId, sharingId: await share(a, b), visit };
}

const seenBy = async (visit: SignedIn) => {
  const planned = await planToday(visit);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
};
const planOf = async (visit: SignedIn) => (await seenBy(visit)).plan!;

test('M32 a plan over neighbourhoods that share helps where one alone cannot; when they stop sharing it does not', async () => {
  const at = await border('alone');
  const { proposals, unserved } = await planOf(at.ada);
  expect(proposals).toMatchObject([{ asker: 'Bo', helper: 'alone-b', isAcross: true, reachBy: null }]);
  expect([unserved, (await seenBy(at.ada)).together]).toEqual([[], ['alone-b']]);
  // Nothing of whoever lives across the border is shown but the reasons, and nothing of the ask over there.
  expect(JSON.stringify(await seenBy(at.ada))).not.toContain('Kim');
  const there = await seenBy(at.ben);
  expect([there.openCount, there.plan!.away]).toEqual([0, [{ helper: 'Kim', place: 'alone-a' }]]);
  expect(JSON.stringify(there)).not.toMatch(/Bo"|Bas|dog/);
  expect(await endSharing(at.ben, at.sharingId)).toMatchObject({ ok: true });
  expect(await planOf(at.ada)).toMatchObject({
    proposals: [],
    unserved: [{ askId: at.askId, because: 'nobody-offers' }]
  });
  expect((await planOf(at.ben)).away).toEqual([]);
});

test('M32 nothing crosses that its owner did not let across', async () => {
  const at = await border('closed');
  await database.asOwner('update asks set goes_beyond = null where id = $1', [at.askId]);
  expect((await planOf(at.ada)).proposals).toEqual([]);
  await database.asOwner('update asks set goes_beyond = true where id = $1', [at.askId]);
  await database.asOwner('update offers set goes_beyond = false where person_id = $1', [at.kim.personId]);
  expect((await planOf(at.ada)).proposals).toEqual([]);
});

test('M32 every desk sees its part of the same optimum, also over a neighbourhood that lies between', async () => {
  const at = await border('row');
  const c = await makeNeighbourhood('row-c', { region_id: at.a.regionId });
  const [cor, cas] = [await at.visit(c, 'Cor', ['coordinator']), await at.visit(c, 'Cas')];
  await share(at.b, c);
  // Kim could do both, and only Lin can do the cake: so the dog in a is for Kim, and the one in c for Lin.
  const far = await addAsk(cas, 'dog');
  await addOffer(at.lin, ['dog']);
  const marks = await Promise.all(
    [at.ada, at.ben, cor].map((visit) => look(visit, (tx) => gatherDay(tx, visit, visit.neighbourhoodId)))
  );
  expect(new Set(marks.map(({ factsMark }) => factsMark)).size).toBe(1);
  const [here, there] = [await planOf(at.ada), await planOf(cor)];
  expect([here.proposals.length, there.proposals.length]).toEqual([1, 1]);
  expect(there.proposals[0]).toMatchObject({ askId: far, helper: 'row-b' });
  expect(new Set([here, there].map(({ proposals }) => proposals[0]!.helperId))).toEqual(
    new Set([at.kim.personId, at.lin.personId])
  );
  expect((await planOf(at.ben)).away.map(({ place }) => place).toSorted()).toEqual(['row-a', 'row-c']);
});

test('M32 across the border both desks say yes before anybody is asked, and nobody is proposed at two desks', async () => {
  const at = await border('twice');
  const own = await addAsk(at.lin, 'dog');
  await database.asOwner(`update asks set on_date = '2026-10-08' where id = $1`, [at.askId]);
  const { mark, proposals } = await planOf(at.ada);
  const pairs = proposals.map(({ askId, helperId }) => ({ askId, helperId }));
  expect(pairs).toEqual([{ askId: at.askId, helperId: at.kim.personId }]);
  expect((await planOf(at.ben)).unserved).toMatchObject([{ askId: own, because: 'asked-for-another' }]);
  expect(await acceptPlan(at.ada, { mark, pairs })).toEqual({ ok: true, value: { mail: 0, phone: 0, desk: 1 } });
  const letters = () => database.asOwner('select 1 from mails where to_id = $1', [at.kim.personId]);
  expect(await letters()).toEqual([]);
  expect(await planOf(at.ben)).toMatchObject({ proposals: [], unserved: [{ because: 'asked-for-another' }] });
  const waiting = await fromAcross(at.ben);
  const matchId = waiting.ok ? waiting.value[0]!.id : '';
  expect(await letAcross(at.ben, { matchId, line: null })).toMatchObject({ ok: true });
  expect(await letters()).toHaveLength(1);
});

test('a plan that is kept is kept at each desk, its own part', async () => {
  const at = await border('kept');
  await readyPlans();
  const begun = await database.asOwner<{ neighbourhood_id: string; for_id: string; run_id: string }>(
    'select neighbourhood_id, for_id, run_id from day_plans where region_id = $1',
    [at.a.regionId]
  );
  expect(begun).toHaveLength(1);
  const { neighbourhood_id: neighbourhoodId, for_id: forId, run_id: runId } = begun[0]!;
  await makeDayPlan({ regionId: at.a.regionId, neighbourhoodId, forId, runId });
  const kept = await database.asOwner<{ id: string; plan: { proposals: unknown[]; away: unknown[] } }>(
    'select neighbourhood_id as id, plan from day_plans where region_id = $1',
    [at.a.regionId]
  );
  const partAt = ({ id }: Neighbourhood) => kept.find((row) => row.id === id)!.plan;
  expect([partAt(at.a).proposals.length, partAt(at.a).away.length]).toEqual([1, 0]);
  expect([partAt(at.b).proposals.length, partAt(at.b).away.length]).toEqual([0, 1]);
});

test('M5 whoever does not exist for a coordinator leaves no trace in that one’s plan, and it is not overtaken', async () => {
  const plain = await border('plain');
  const at = await border('hidden');
  // Lin asks and Noor offers; neither exists for Ada. The rest is as in the other street.
  const noor = await at.visit(at.a, 'Noor');
  const shielded = async (who: SignedIn) => {
    const about = { person_id: who.personId, other_id: at.ada.personId, noted_by: who.personId, noted_at: now };
    await insert('shields', {
      ...placeOf(who.neighbourhood),
      id: newId(),
      ...about,
      marks: [],
      owner_marks: [],
      label: 'x'
    });
  };
  await shielded(noor);
  await shielded(at.lin);
  await addOffer(noor, ['dog']);
  await addAsk(noor, 'dog');
  const told = async (visit: SignedIn) => {
    const shapes = JSON.stringify(await seenBy(visit))
      .replace(/"mark":"[^"]*"/, '"mark"')
      .replaceAll(/[0-9a-f-]{36}/g, 'id')
      .replaceAll(/plain|hidden/g, 'x');
    return shapes;
  };
  expect(await told(at.ada)).toBe(await told(plain.ada));
  const other = visitOf(at.a, await makePerson(at.a, 'Otto', { roles: ['coordinator'] }));
  expect((await seenBy(other)).openCount).toBe(2);
  // Each coordinator's plan is kept in the morning, and is still the plan a moment later.
  await readyPlans();
  const begun = await database.asOwner<{ neighbourhood_id: string; for_id: string; run_id: string }>(
    'select neighbourhood_id, for_id, run_id from day_plans where region_id = $1 and run_id is not null',
    [at.a.regionId]
  );
  expect(begun.map((row) => row.for_id)).toContain(at.ada.personId);
  for (const { neighbourhood_id: neighbourhoodId, for_id: forId, run_id: runId } of begun)
    await makeDayPlan({ regionId: at.a.regionId, neighbourhoodId, forId, runId });
  for (const [visit, forId] of [
    [at.ada, at.ada.personId],
    [other, at.a.id]
  ] as const) {
    const day = await look(visit, (tx) => gatherDay(tx, { ...visit, now: new Date() }, forId));
    expect(day.kept!.factsMark).toBe(day.factsMark);
  }
  // The wall of the database gives Ada only her own.
  const rows = await look(at.ada, (tx) => tx.selectFrom('dayPlans').select('forId').execute());
  expect(rows).toEqual([{ forId: at.ada.personId }]);
});

test('a plan whose job fails is told, and keeps nothing', async () => {
  const at = await border('fails');
  await readyPlans();
  const [{ run_id: runId, neighbourhood_id: neighbourhoodId } = { run_id: '', neighbourhood_id: '' }] =
    await database.asOwner<{ run_id: string; neighbourhood_id: string }>(
      'select run_id, neighbourhood_id from day_plans where region_id = $1',
      [at.a.regionId]
    );
  const knock = { regionId: at.a.regionId, neighbourhoodId, forId: neighbourhoodId, runId };
  await database.asOwner('alter table offers rename to offers_away');
  await expect(makeDayPlan(knock)).rejects.toThrow('offers');
  await database.asOwner('alter table offers_away rename to offers');
  const [row] = await database.asOwner('select run_id, went_wrong, plan from day_plans where region_id = $1', [
    at.a.regionId
  ]);
  expect(row).toEqual({ run_id: null, went_wrong: 'failed', plan: null });
  // Tried once more by the queue, it finds nothing to do.
  await makeDayPlan(knock);
});
