import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeOfferMarks } from '#server/offers/change-offer-marks.ts';
import { endSharing } from '#server/sharings/end-sharing.ts';
import { sayBeyond } from '#server/sharings/say-beyond.ts';
import { makeBorder, openUp, proposedAcross, type Border } from '../../../tests/border.ts';
import { insert, makePerson, useDatabase, now, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { acceptPlan } from './accept-plan.ts';
import { letAcross } from './let-across.ts';
import { planToday } from './plan-today.ts';
import { proposeMatch } from './propose-match.ts';

const database = useDatabase();

/** What the plan proposes to whoever looks at it, as that one would send it. */
const chosenBy = async (visit: SignedIn) => {
  const planned = await planToday(visit);
  if (!planned.ok) throw new Error(planned.reason);
  const { mark, proposals } = planned.value.plan!;
  return { mark, pairs: proposals.map(({ askId, helperId }) => ({ askId, helperId })) };
};

const openFor = (helperId: string) =>
  database.asOwner('select id from matches where helper_id = $1 and closed_at is null', [helperId]);
const proposedIn = ({ a }: Border) =>
  database.asOwner('select id from matches where region_id = $1 and closed_at is null', [a.regionId]);
const outcomes = (answers: readonly { readonly ok: boolean; readonly reason?: string }[]): string[] =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.reason!)).toSorted();

/** One more ask of this kind in the neighbourhood of that visitor. */
async function addAsk(by: SignedIn, name: string, category = 'dog'): Promise<string> {
  const place = { region_id: by.regionId, neighbourhood_id: by.neighbourhoodId };
  const asker = await makePerson(by.neighbourhood, name);
  const id = newId<string>();
  const when = { dayparts: 2 ** 28 - 1, rhythm: 'once', on_date: '2026-10-13', ends_on: '2026-10-13', minutes: 60 };
  const ask = { id, person_id: asker.id, posted_by: asker.id, posted_at: now, category, words: 'Wie helpt?' };
  await insert('asks', { ...place, ...ask, ...when });
  return id;
}

/** Somebody here who offers an hour a week of this kind, and no more. */
async function addHelper(by: SignedIn, name: string, category = 'dog'): Promise<SignedIn & { offerId: string }> {
  const place = { region_id: by.regionId, neighbourhood_id: by.neighbourhoodId };
  const helper = await makePerson(by.neighbourhood, name);
  const offerId = newId<string>();
  const offer = { dayparts: 2 ** 28 - 1, minutes_a_week: 60, reach_metres: 5000, ends_on: '2027-01-01' };
  const whose = { id: offerId, person_id: helper.id, posted_by: helper.id, posted_at: now, categories: [category] };
  await insert('offers', { ...place, ...whose, ...offer });
  return { ...visitOf(by.neighbourhood, helper), offerId };
}

const otherDesk = async ({ ada, a }: Border): Promise<SignedIn> => ({
  ...ada,
  ...visitOf(a, await makePerson(a, 'Otto', { roles: ['coordinator'] }))
});

test('of two coordinators who accept the same plan at once, one asks everybody and the other nobody', async () => {
  const at = await makeBorder('same');
  await addAsk(at.ada, 'Els');
  await addAsk(at.ada, 'Finn');
  for (const name of ['Gijs', 'Hans']) await addHelper(at.ada, name);
  const otto = await otherDesk(at);
  const [mine, others] = [await chosenBy(at.ada), await chosenBy(otto)];
  expect([mine.pairs.length, others]).toEqual([2, mine]);
  const answers = await Promise.all([acceptPlan(at.ada, mine), acceptPlan(otto, others)]);
  expect(outcomes(answers)).toEqual(['ok', 'plan-changed']);
  expect(await proposedIn(at)).toHaveLength(2);
  const letters = await database.asOwner(`select to_id from mails where kind = 'proposal' and region_id = $1`, [
    at.a.regionId
  ]);
  expect(new Set(letters.map((letter) => letter['to_id'])).size).toBe(2);
  expect(letters).toHaveLength(2);
});

test('M7 who is asked by a plan and by hand at the same moment is asked for no more than was offered', async () => {
  const at = await makeBorder('by-hand');
  const [one, other] = [await addAsk(at.ada, 'Els'), await addAsk(at.ada, 'Finn')];
  const gijs = await addHelper(at.ada, 'Gijs');
  const otto = await otherDesk(at);
  const plan = await chosenBy(at.ada);
  expect(plan.pairs).toMatchObject([{ helperId: gijs.personId }]);
  const left = plan.pairs[0]!.askId === one ? other : one;
  const answers = await Promise.all([
    acceptPlan(at.ada, plan),
    proposeMatch(otto, { askId: left, helperId: gijs.personId, line: null, evenSo: false })
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await openFor(gijs.personId)).toHaveLength(1);
});

test('M7 who is let across and asked at home at the same moment is asked for no more than was offered', async () => {
  const at = await makeBorder('at-home', { minutes: 60, rhythm: 'once', on_date: '2026-10-13' });
  await database.asOwner('update offers set minutes_a_week = 60 where id = $1', [at.offerId]);
  const matchId = await proposedAcross(at);
  const askId = await addAsk(at.ben, 'Els');
  const home = visitOf(at.b, await makePerson(at.b, 'Mia', { roles: ['coordinator'] }));
  const answers = await Promise.all([
    letAcross(at.ben, { matchId, line: null }),
    proposeMatch(home, { askId, helperId: at.kim.personId, line: null, evenSo: false })
  ]);
  expect(outcomes(answers)).toEqual(['cannot-now', 'ok']);
  const told = await database.asOwner(`select 1 from mails where kind = 'proposal' and to_id = $1`, [at.kim.personId]);
  expect(told).toHaveLength(1);
});

test('a helper who withdrew between the plan and the yes stops it all, and nobody is asked', async () => {
  const at = await makeBorder('withdrew');
  await addAsk(at.ada, 'Els');
  await addAsk(at.ada, 'Finn');
  const [gijs] = [await addHelper(at.ada, 'Gijs'), await addHelper(at.ada, 'Hans')];
  const plan = await chosenBy(at.ada);
  expect(plan.pairs).toHaveLength(2);
  expect(await changeOfferMarks(gijs, { offerId: gijs.offerId, change: { how: 'withdraw' } })).toMatchObject({
    ok: true
  });
  expect(await acceptPlan(at.ada, plan)).toMatchObject({ reason: 'plan-changed' });
  expect(await proposedIn(at)).toEqual([]);
  expect((await chosenBy(at.ada)).pairs).toHaveLength(1);
});

test('where sharing ended between the plan and the yes nobody is asked, also of those who live here', async () => {
  const at = await makeBorder('ended');
  await openUp(at);
  await addAsk(at.ada, 'Els', 'cake');
  await addHelper(at.ada, 'Gijs', 'cake');
  const plan = await chosenBy(at.ada);
  expect(plan.pairs).toHaveLength(2);
  expect(await endSharing(at.ben, at.sharingId)).toMatchObject({ ok: true });
  expect(await acceptPlan(at.ada, plan)).toMatchObject({ reason: 'plan-changed' });
  expect(await proposedIn(at)).toEqual([]);
});

test('where sharing ends at the very moment of the yes, nothing stays that crosses the border', async () => {
  for (const round of [1, 2, 3, 4]) {
    const at = await makeBorder(`ending-${round}`);
    await openUp(at);
    const plan = await chosenBy(at.ada);
    expect(plan.pairs).toHaveLength(1);
    const [accepted, ended] = await Promise.all([acceptPlan(at.ada, plan), endSharing(at.ben, at.sharingId)]);
    expect(ended).toMatchObject({ ok: true });
    expect(['ok', 'plan-changed']).toContain(outcomes([accepted])[0]);
    expect(await proposedIn(at)).toEqual([]);
  }
});

test('whoever takes the ask or the offer back from across the border is out of the plan before the yes', async () => {
  const at = await makeBorder('taken-back');
  await openUp(at);
  const plan = await chosenBy(at.ada);
  await sayBeyond(at.kim, { what: 'offer', id: at.offerId, answer: 'no' });
  expect(await acceptPlan(at.ada, plan)).toMatchObject({ reason: 'plan-changed' });
  expect(await proposedIn(at)).toEqual([]);
});

test('two desks that accept their own parts at once ask each for itself, and whoever was second may look anew', async () => {
  const at = await makeBorder('desks');
  await openUp(at);
  await addAsk(at.ben, 'Els', 'cake');
  await addHelper(at.ben, 'Gijs', 'cake');
  const [here, there] = [await chosenBy(at.ada), await chosenBy(at.ben)];
  expect([here.pairs.length, there.pairs.length]).toEqual([1, 1]);
  const answers = await Promise.all([acceptPlan(at.ada, here), acceptPlan(at.ben, there)]);
  const done = answers.filter(({ ok }) => ok).length;
  expect([done, outcomes(answers).every((said) => said === 'ok' || said === 'plan-changed')]).toEqual([
    Math.max(1, done),
    true
  ]);
  expect(await proposedIn(at)).toHaveLength(done);
  for (const [visit, answer] of [
    [at.ada, answers[0]],
    [at.ben, answers[1]]
  ] as const)
    if (!answer.ok) expect(await acceptPlan(visit, await chosenBy(visit))).toMatchObject({ ok: true });
  expect(await proposedIn(at)).toHaveLength(2);
});
