import { expect, test } from 'vitest';
import { thresholds } from '#domain/advice/thresholds.ts';
import { relations } from '#domain/advice/vocabulary.ts';
import { ofKind } from '#domain/cases/leaf.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { answerNeed } from '#server/needs/change-need.ts';
import { postNeed } from '#server/needs/post-need.ts';
import { sayWhoMay } from '#server/needs/say-who-may.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { adviseOnNeed } from './advise-on-need.ts';
import { changeMatrix, matrixInForce } from './change-matrix.ts';
import { chooseRoute, fileAdvice } from './choose-route.ts';
import { keepDilemma } from './keep-dilemma.ts';

const database = useDatabase();

async function aNeed(slug: string) {
  const { there, visit, client, caseId } = await makeTable(slug, 'Karin');
  const posted = await postNeed(visit, { caseId, draft: { words: 'De tuin', task: 'garden' } });
  if (!posted.ok) throw new Error(posted.reason);
  const at = { caseId, needId: posted.value };
  return { there, visit, client, at };
}

async function see<Seen>(visit: CaseVisit, caseId: string, show: Parameters<typeof seeCase<Seen>>[2]): Promise<Seen> {
  const seen = await seeCase(visit, { caseId, part: 'advice' }, show);
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
}

const adviceOn = (visit: CaseVisit, { caseId, needId }: { caseId: string; needId: string }) =>
  see(visit, caseId, async (room, tx) => {
    const need = ofKind(room.leaves, 'need').find(({ id }) => id === needId)!;
    return (await adviseOnNeed(tx, room, need)).advice;
  });

const kinds = (visit: CaseVisit, caseId: string) =>
  see(visit, caseId, (room: OpenCase) => room.leaves.map(({ kind, layer }) => `${kind} ${layer}`).sort());

async function addFriend(visit: WorkerVisit, caseId: string): Promise<string> {
  const id = newBlindId<string>();
  const said = { about: id, withId: null, needId: null, empty: null, source: 'client', until: null, replaces: [] };
  const observed = (fact: string, value: string) => ({ ...said, fact, value, on: '2026-10-06', words: '' });
  await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) =>
    addLeaves(tx, room, [
      { id, kind: 'person', content: { name: 'Ans' } },
      { id: newBlindId(), kind: 'observation', content: observed('relation', 'friend') }
    ])
  );
  return id;
}

test('DP13, DP30: what was chosen is kept, with which advice there was, and filed only when a worker files it', async () => {
  const { visit, client, at } = await aNeed('kiezen');
  const draft = { route: 'neighbourhood', words: 'Eerst eens kijken', nextOn: '2026-10-20' };
  expect(await chooseRoute(visit, { ...at, draft })).toMatchObject({ ok: true });
  expect(await kinds(visit, at.caseId)).toEqual(['advice scratch', 'choice map', 'need map']);
  const [given] = await see(visit, at.caseId, ({ leaves }: OpenCase) => ofKind(leaves, 'advice'));
  expect(given!.content).toMatchObject({ rule: 'D0', advice: 'no-advice', ruleVersion: thresholds.version });
  expect(given!.content.inputs).toMatch(/^[\w-]{43}$/);
  expect(await see(client, at.caseId, ({ cover }: OpenCase) => cover.nextContact.on)).toBe('2026-10-20');
  // The client reads what was chosen, and not the rule.
  expect(await kinds(client, at.caseId)).toEqual(['choice map', 'need map']);
  expect(await fileAdvice(visit, at)).toMatchObject({ ok: true });
  expect(await kinds(visit, at.caseId)).toEqual(['advice file', 'choice file', 'need map']);
  expect(await fileAdvice(visit, { ...at, needId: newBlindId() })).toMatchObject({ reason: 'not-found' });
});

test('R31: who asks changes nothing in the advice', async () => {
  const { there, visit, at } = await aNeed('wie-vraagt');
  await answerRecording(visit, { caseId: at.caseId, version: 1, answer: 'yes' });
  await addFriend(visit, at.caseId);
  const asked = [];
  for (const name of ['Marloes', 'Joris']) {
    const other = name === 'Marloes' ? visit : { ...visit, worker: { ...visit.worker, name }, locale: 'en' as const };
    asked.push(await adviceOn(other, at));
  }
  expect(asked[0]).toEqual(asked[1]);
  expect(there.name).toBe('wie-vraagt');
});

test('R20: what is hard in it is for the workers alone, and can be taken away', async () => {
  const { visit, client, at } = await aNeed('dilemma');
  expect(await keepDilemma(visit, { ...at, words: 'Moet ik doorvragen?', version: 0 })).toMatchObject({ ok: true });
  expect(await keepDilemma(visit, { ...at, words: 'x', version: 0 })).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await kinds(client, at.caseId)).toEqual(['need map']);
  expect(await keepDilemma(visit, { ...at, words: '', version: 1 })).toMatchObject({ ok: true });
  expect(await kinds(visit, at.caseId)).toEqual(['need map']);
});

test('R38: the client leaves anybody out for one need, without a reason; a yes for one need is none for another', async () => {
  const { visit, at } = await aNeed('uitsluiten');
  await answerRecording(visit, { caseId: at.caseId, version: 1, answer: 'yes' });
  const ans = await addFriend(visit, at.caseId);
  const other = await postNeed(visit, { caseId: at.caseId, draft: { words: 'Iets anders', task: 'other' } });
  const say = (answer: string) =>
    sayWhoMay(visit, { ...at, draft: { [`mayAsk.${ans}`]: answer, [`x.${ans}`]: 'yes' } });
  const mayAsk = (needId: string) =>
    see(visit, at.caseId, async (room, tx) => {
      const need = ofKind(room.leaves, 'need').find(({ id }) => id === needId)!;
      return (await adviseOnNeed(tx, room, need)).situation.facts.get(`persons.${ans}.mayAsk`);
    });
  expect(await say('yes')).toMatchObject({ ok: true });
  expect(await mayAsk(at.needId)).toBe('yes');
  expect(await mayAsk(other.ok ? other.value : '')).toBeUndefined();
  expect(await say('no')).toMatchObject({ ok: true });
  expect(await mayAsk(at.needId)).toBe('no');
});

test('R46: the lead changes what may be asked of whom as a new version, which the next advice names', async () => {
  const { there, visit, at } = await aNeed('matrix');
  const lead = workerVisit(there, await makeWorker(there, 'Lies', ['lead']));
  await answerRecording(visit, { caseId: at.caseId, version: 1, answer: 'yes' });
  await addFriend(visit, at.caseId);
  await answerNeed(visit, { ...at, version: 1 }, { answers: { regularity: 'weekly' }, reason: '', arrangedOn: '' });
  const draft = Object.fromEntries(
    relations.flatMap((relation) => [
      [`${relation}.intimacy`, thresholds.within[relation][0] as string],
      [`${relation}.regularity`, thresholds.within[relation][1] as string]
    ])
  );
  expect(await changeMatrix(lead, { draft, version: 0 })).toMatchObject({ reason: 'nothing-changed' });
  expect(await changeMatrix(lead, { draft: { ...draft, 'friend.intimacy': 'x' }, version: 0 })).toMatchObject({
    reason: 'no-such-answer'
  });
  const weekly = { ...draft, 'friend.regularity': 'weekly' };
  expect(await changeMatrix(visit, { draft: weekly, version: 0 })).toMatchObject({ reason: 'not-allowed' });
  expect((await adviceOn(visit, at)).ruleVersion).toBe(thresholds.version);
  expect(await changeMatrix(lead, { draft: weekly, version: 0 })).toMatchObject({ ok: true });
  expect(await changeMatrix(lead, { draft, version: 0 })).toMatchObject({ reason: 'changed-meanwhile' });
  expect((await adviceOn(visit, at)).ruleVersion).toBe(`${thresholds.version}+1`);
  expect(await matrixInForce(lead)).toMatchObject({
    value: { version: 1, within: { friend: ['home-or-children', 'weekly'] } }
  });
  expect(await matrixInForce(visit)).toMatchObject({ reason: 'not-allowed' });
  // The walls hold too: only a lead adds a version, and nobody changes one.
  await expect(
    changeInCase(visit, { action: 'test', caseId: at.caseId, kind: 'CaseRead' }, async (tx) => {
      const row = { organisationId: there.id, version: 9, limits: '{}', madeBy: visit.personId, madeAt: visit.now };
      await tx.insertInto('matrices').values(row).execute();
      return { ok: true as const, value: null };
    })
  ).rejects.toThrow('row-level security');
  expect(await database.asOwner('select version from casework.matrices')).toHaveLength(1);
});
