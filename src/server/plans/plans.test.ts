import { expect, test } from 'vitest';
import { ofKind } from '#domain/cases/leaf.ts';
import type { DraftAgreement } from '#domain/plans/agreement.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { letGoOfCases } from '#server/cases/let-go-of-cases.ts';
import { myCases } from '#server/cases/my-cases.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { sayAsClose } from '#server/close-ones/say-as-close.ts';
import { postNeed } from '#server/needs/post-need.ts';
import { keepReach } from '#server/networks/keep-reach.ts';
import { noteObservation } from '#server/networks/note-observation.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeCloseOne, makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import { endItem, releaseItem, sayHowItWent } from './end-item.ts';
import { makeAgreement, planMeeting, planStep } from './plan-step.ts';

useDatabase();

const hopeful = { bond: 'warm', willingness: 'offers', able: 'yes', mayAsk: 'yes', relation: 'friend' };
const apart = { load: 'light', equal: 'yes', judges: 'no' };

async function aCase(slug: string, people: Record<string, Record<string, string>>) {
  const { there, visit, client, caseId } = await makeTable(slug, 'Karin');
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  const posted = await postNeed(visit, { caseId, draft: { words: 'Naar het ziekenhuis', task: 'rides' } });
  if (!posted.ok) throw new Error(posted.reason);
  const at = { caseId, needId: posted.value };
  const ids: Record<string, string> = {};
  await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) => {
    const drafts = Object.entries(people).flatMap(([name, over]) => {
      const id = (ids[name] = newBlindId<string>());
      const said = {
        about: id,
        withId: null,
        empty: null,
        source: 'client',
        on: '2026-10-06',
        until: null,
        replaces: []
      };
      const note =
        (isApart: boolean) =>
        ([fact, value]: [string, string]) => ({
          id: newBlindId<string>(),
          kind: isApart ? 'kept-apart' : 'observation',
          content: {
            ...{ ...said, fact, value, needId: ['mayAsk', 'able'].includes(fact) ? at.needId : null },
            ...(isApart ? {} : { words: '' })
          }
        });
      const shared = Object.entries({ ...hopeful, ...over }).filter(([fact]) => !(fact in apart));
      const kept = Object.entries({ ...apart, ...over }).filter(([fact]) => fact in apart);
      const facts = [...shared.map(note(false)), ...kept.map(note(true))];
      return [{ id, kind: 'person', content: { name } }, ...facts];
    });
    return addLeaves(tx, room, drafts);
  });
  return { there, visit, client, at, ids };
}

const task = (personId: string, over: Partial<DraftAgreement> = {}): DraftAgreement => ({
  ...{ personId, words: 'Rijdt', every: 'weeks', step: '1', weekdays: ['1'], time: '09:00' },
  ...{ startsOn: '2026-10-13', endsOn: '2026-12-15', howToStop: 'Een berichtje', talked: 'yes' },
  ...over
});
const meeting = (...personIds: string[]) => ({ personIds, on: '2026-10-10', time: '10:00', place: 'Thuis', words: '' });

async function see<Seen>(visit: CaseVisit, caseId: string, show: (room: OpenCase) => Seen): Promise<Seen> {
  const seen = await seeCase(visit, { caseId, part: 'plan' }, show);
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
}
const lookBack = async (visit: Parameters<typeof myCases>[0]) => {
  const mine = await myCases(visit);
  return mine.ok ? mine.value[0]!.lookBack : null;
};

test('R35: a task is kept with who, what, when, until when and how it stops, and the worker looks back in two weeks', async () => {
  const { visit, client, at, ids } = await aCase('taak', { Ans: {} });
  const made = await makeAgreement(visit, { ...at, draft: task(ids['Ans']!) });
  expect(made).toMatchObject({ ok: true });
  expect(await see(client, at.caseId, ({ leaves }) => ofKind(leaves, 'agreement').length)).toBe(1);
  expect(await lookBack(visit)).toEqual({ on: '2026-10-27', because: 'check', needId: at.needId });
});

test('R34, R38, R43: nobody is given a task who carries too much, was not asked, or was left out', async () => {
  const people = { Ans: { load: 'heavy' }, Bob: { mayAsk: 'no' }, Cor: { load: 'light' } };
  const { visit, at, ids } = await aCase('niet', people);
  const ask = (name: string) => makeAgreement(visit, { ...at, draft: task(ids[name]!) });
  expect(await ask('Ans')).toMatchObject({ reason: 'heavy', field: 'personId' });
  expect(await ask('Bob')).toMatchObject({ reason: 'not-agreed' });
  expect(await ask('Cor')).toMatchObject({ ok: true });
  expect(await makeAgreement(visit, { ...at, draft: task(newBlindId()) })).toMatchObject({ reason: 'not-there' });
});

test('R64: a day on which somebody said it cannot be is agreed to by nobody', async () => {
  const { there, visit, at, ids } = await aCase('eigen-grens', { Ans: {} });
  const { caseId } = at;
  const ans = await makeCloseOne(there, { caseId, aroundId: ids['Ans']!, email: 'ans@eigen-grens.example.org' });
  const limits = { words: '', answer: '', notOn: ['2'], most: '', mayKnow: 'no' };
  expect(await sayAsClose(ans, { caseId, topic: 'limits', draft: limits })).toMatchObject({ ok: true });
  const ask = (weekday: string) => makeAgreement(visit, { ...at, draft: task(ids['Ans']!, { weekdays: [weekday] }) });
  expect(await ask('2')).toMatchObject({ reason: 'own-limit', field: 'personId' });
  expect(await ask('1')).toMatchObject({ ok: true });
});

test('R36: the father who is judged: no meeting with brother or sister can be planned', async () => {
  const { visit, at, ids } = await aCase('vader', { Broer: { judges: 'yes' }, Zus: { equal: 'no' } });
  expect(await planMeeting(visit, { ...at, draft: meeting(ids['Broer']!, ids['Zus']!) })).toMatchObject({
    reason: 'meeting-forbidden'
  });
  expect(await see(visit, at.caseId, ({ leaves }) => ofKind(leaves, 'meeting'))).toEqual([]);
});

test('R44: of the daughter who does everything nothing more is asked', async () => {
  const { visit, at, ids } = await aCase('dochter', { Dochter: { load: 'heavy', relation: 'child' } });
  expect(await makeAgreement(visit, { ...at, draft: task(ids['Dochter']!) })).toMatchObject({ ok: false });
});

test('R33, R40: a missed task is told to the worker at once; what did harm is not done again', async () => {
  const { visit, client, at, ids } = await aCase('gemist', { Ans: {} });
  const made = await makeAgreement(visit, { ...at, draft: task(ids['Ans']!, { startsOn: '2026-10-06' }) });
  const itemId = made.ok ? made.value : '';
  const say = (who: CaseVisit, outcome: string, sideEffect: string) =>
    sayHowItWent(who, { caseId: at.caseId, itemId, draft: { outcome, sideEffect, on: '2026-10-06', words: '' } });
  expect(await say(client, 'did-not-happen', 'shame')).toMatchObject({ ok: true });
  expect(await lookBack(visit)).toMatchObject({ because: 'missed' });
  expect(await makeAgreement(visit, { ...at, draft: task(ids['Ans']!) })).toMatchObject({ reason: 'hurt-before' });
  expect(await say(visit, 'talked', 'none')).toMatchObject({ ok: true });
});

test('R37: the client takes a step back in one action, and it is looked back at no longer', async () => {
  const { visit, client, at, ids } = await aCase('intrekken', { Ans: {} });
  const made = await makeAgreement(visit, { ...at, draft: task(ids['Ans']!) });
  const item = { caseId: at.caseId, itemId: made.ok ? made.value : '' };
  expect(await endItem(client, { ...item, how: 'withdrawn' })).toMatchObject({ ok: true });
  expect(await endItem(client, { ...item, how: 'done' })).toMatchObject({ ok: true });
  const [kept] = await see(visit, at.caseId, ({ leaves }) => ofKind(leaves, 'agreement'));
  expect(kept!.content.ended).toEqual({ on: '2026-10-06', how: 'withdrawn' });
  expect(await lookBack(visit)).toBeNull();
  expect(await endItem(client, { ...item, itemId: newBlindId(), how: 'done' })).toMatchObject({ reason: 'not-found' });
});

test('R39: an item is released for exactly whom the client chose, and nobody else', async () => {
  const { client, at, ids, visit } = await aCase('vrijgeven', { Ans: {}, Bob: {} });
  const made = await makeAgreement(visit, { ...at, draft: task(ids['Ans']!) });
  const item = { caseId: at.caseId, itemId: made.ok ? made.value : '' };
  const released = () =>
    see(client, at.caseId, ({ leaves }) => ofKind(leaves, 'telling').map(({ content }) => content.released));
  expect(await releaseItem(client, { ...item, personIds: [ids['Ans']!, newBlindId()] })).toMatchObject({ ok: true });
  expect(await released()).toEqual(['yes']);
  expect(await releaseItem(client, { ...item, personIds: [] })).toMatchObject({ ok: true });
  expect((await released()).sort()).toEqual(['no', 'yes']);
});

test('DP4: how to reach somebody is kept only once that person agreed to a task and knows, and goes when it ended', async () => {
  const { there, visit, client, at, ids } = await aCase('bereiken', { Ans: {}, Bob: {} });
  const { caseId } = at;
  const draft = { surname: 'Bos', address: '', phone: '06 11' };
  const keep = (personId: string, version = 0, over = {}) =>
    keepReach(visit, { caseId, personId, version, draft: { ...draft, ...over } });
  const reach = (who: CaseVisit) => see(who, caseId, ({ leaves }) => ofKind(leaves, 'reach'));
  expect(await keep(ids['Ans']!)).toMatchObject({ reason: 'no-task' });
  const made = await makeAgreement(visit, { ...at, draft: task(ids['Ans']!) });
  expect(await keep(ids['Ans']!)).toMatchObject({ reason: 'not-told' });
  const told = { about: ids['Ans']!, withId: null, needId: null, fact: 'told', answer: 'informed' } as const;
  const noted = { ...told, source: 'worker', mayKnow: '', on: '2026-10-06', until: '', words: '', isLookedAt: false };
  expect(await noteObservation(visit, { caseId, draft: noted })).toMatchObject({ ok: true });
  expect(await keep(ids['Bob']!)).toMatchObject({ reason: 'no-task' });
  expect(await keep(newBlindId())).toMatchObject({ reason: 'not-found' });
  expect(await keep(ids['Ans']!, 0, { phone: '0'.repeat(31) })).toMatchObject({ field: 'phone' });
  expect(await keep(ids['Ans']!)).toMatchObject({ ok: true });
  expect(await keep(ids['Ans']!)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await reach(client)).toMatchObject([{ content: draft }]);
  await endItem(client, { caseId, itemId: made.ok ? made.value : '', how: 'withdrawn' });
  expect(await keep(ids['Ans']!, 1, { phone: '06 12' })).toMatchObject({ reason: 'no-task' });
  await letGoOfCases(new Date(now.getTime() + 86_400_000));
  expect(await reach(client)).toEqual([]);
  expect(await see(workerVisit(there, visit.worker), caseId, ({ leaves }) => ofKind(leaves, 'agreement'))).toHaveLength(
    1
  );
});

test('R69, DP3: a step for oneself needs no agreement to record, one about those close does', async () => {
  const { visit, client, at } = await aCase('stappen', {});
  const step = { column: 'self', act: 'strengthen', target: 'person', type: 'valued-role', words: 'Koffie schenken' };
  expect(await planStep(client, { ...at, draft: step })).toMatchObject({ ok: true });
  await answerRecording(client, { caseId: at.caseId, version: 2, answer: 'no' });
  expect(await planStep(visit, { ...at, draft: step })).toMatchObject({ ok: true });
  expect(await planStep(visit, { ...at, draft: { ...step, column: 'close' } })).toMatchObject({
    reason: 'recording-not-agreed'
  });
  const stranger = workerVisit(visit.organisation, await makeWorker(visit.organisation, 'Joris'), { now });
  expect(await planStep(stranger, { ...at, draft: step })).toMatchObject({ reason: 'not-found' });
});
