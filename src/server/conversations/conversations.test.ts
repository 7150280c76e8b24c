import { expect, test } from 'vitest';
import { thresholds } from '#domain/advice/thresholds.ts';
import { conversationsIn } from '#domain/conversations/conversation.ts';
import { clientFacts } from '#domain/conversations/client-facts.ts';
import { ofKind, seenBy, type Leaf } from '#domain/cases/leaf.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { removeNote } from '#server/cases/keep-note.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { organisationAt } from '#server/organisations/store.ts';
import { trailOfCase } from '#server/trails/trail-of-case.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { answerQuestion } from './answer-question.ts';
import { beginConversation } from './begin-conversation.ts';
import { keepUnderstanding, sayDiscussed, sayHard } from './keep-understanding.ts';
import { limitQuestions } from './limit-questions.ts';
import { noteDoubt } from './note-doubt.ts';
import { noteOpinion, noteRole } from './note-opinion.ts';
import { offerQuestion } from './offer-question.ts';
import { sayOfClient, sayStance } from './say-of-client.ts';
import {
  pauseAtHome,
  pauseConversation,
  resumeAtHome,
  resumeConversation,
  stopConversation
} from './stop-conversation.ts';

useDatabase();

async function aTalk(slug: string, { agreed = true } = {}) {
  const { there, visit, caseId, client } = await makeTable(slug, 'Iris');
  if (agreed) await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  const begun = await beginConversation(visit, { caseId, draft: { openedBy: 'worker', form: 'one' } });
  if (!begun.ok) throw new Error(begun.reason);
  return { there, visit, client, caseId, at: { caseId, conversationId: begun.value } };
}

async function leavesIn(visit: CaseVisit, caseId: string): Promise<readonly Leaf[]> {
  const seen = await seeCase(visit, { caseId, part: 'conversation' }, ({ leaves }) => leaves);
  return seen.ok ? seen.value : [];
}

/** The same visit, some minutes later. */
const later = <Visit extends CaseVisit>(visit: Visit, minutes: number): Visit => ({
  ...visit,
  now: new Date(visit.now.getTime() + minutes * 60_000)
});

const ask = (visit: WorkerVisit, at: { caseId: string; conversationId: string }, question = 'for-whom') =>
  offerQuestion(visit, { ...at, question, aboutId: '' });

test('R12, R15: a question, an answer, a stop, and then nothing more for anybody; the trail shows it', async () => {
  const { there, visit, client, caseId, at } = await aTalk('stop');
  const colleague = workerVisit(there, await makeWorker(there, 'Joris'));
  const offered = await ask(visit, at);
  if (!offered.ok) throw new Error(offered.reason);
  expect(await ask(visit, at, 'went-well')).toMatchObject({ reason: 'one-at-a-time' });
  expect(await ask(colleague, at)).toMatchObject({ reason: 'not-found' });
  const skipped = { ...at, offeredId: offered.value, draft: { words: 'nee', empty: 'not-asked' } };
  expect(await answerQuestion(visit, skipped)).toMatchObject({ ok: true });
  expect(await answerQuestion(visit, skipped)).toMatchObject({ reason: 'answered-already' });
  expect(await stopConversation(client, at)).toMatchObject({ ok: true });
  expect(await stopConversation(visit, at)).toMatchObject({ ok: true });
  expect(await ask(visit, at, 'went-well')).toMatchObject({ reason: 'stopped' });
  const leaves = await leavesIn(visit, caseId);
  expect(ofKind(leaves, 'conversation-turn')).toHaveLength(1);
  expect(ofKind(leaves, 'answer')).toMatchObject([{ content: { words: '', empty: 'not-asked' } }]);
  // A stop is the client's: a worker who would take it away as if it were a note does not.
  expect(await removeNote(visit, { caseId, id: ofKind(leaves, 'conversation-turn')[0]!.id })).toMatchObject({
    ok: false
  });
  const seen = await seeCase(visit, { caseId, part: 'looks' }, (room, tx) =>
    trailOfCase(tx, { caseId, ring: room.rings.case })
  );
  const kinds = seen.ok ? seen.value.map(({ kind }) => kind).toReversed() : [];
  expect(kinds.indexOf('ConversationStopped')).toBeGreaterThan(kinds.lastIndexOf('QuestionOffered'));
});

test('R15: of a stop and a question at the same moment, no question comes after the stop', async () => {
  const { visit, caseId, at } = await aTalk('tegelijk');
  await Promise.all([stopConversation(visit, at), ask(visit, at), ask(visit, at, 'went-well')]);
  expect(await ask(visit, at, 'went-well')).toMatchObject({ ok: false });
  const [now] = conversationsIn(await leavesIn(visit, caseId));
  expect(now!.isStopped).toBe(true);
  expect(now!.offered.length).toBeLessThanOrEqual(1);
});

test('R03: no new conversation on the day of a stop, unless the client begins', async () => {
  const { visit, caseId, at } = await aTalk('opnieuw');
  await stopConversation(visit, at);
  const begin = (openedBy: string) => beginConversation(later(visit, 5), { caseId, draft: { openedBy, form: 'one' } });
  expect(await begin('worker')).toMatchObject({ reason: 'stopped-today' });
  expect(await begin('')).toMatchObject({ reason: 'no-answer' });
  const again = await begin('client');
  expect(again.ok && (await ask(later(visit, 6), { caseId, conversationId: again.value })).ok).toBe(true);
  expect(await ask(visit, at, 'went-well')).toMatchObject({ reason: 'over' });
});

test('R19: a pause ends by the wish of the client', async () => {
  const { visit, at } = await aTalk('pauze');
  const draft = { by: 'client', why: 'Te moe', until: '' };
  expect(await pauseConversation(visit, { ...at, draft })).toMatchObject({ ok: true });
  expect(await ask(visit, at)).toMatchObject({ reason: 'paused' });
  expect(await resumeConversation(visit, { ...at, how: 'day' })).toMatchObject({ reason: 'not-yet' });
  expect(await resumeConversation(later(visit, 5), { ...at, how: 'client' })).toMatchObject({ ok: true });
  expect(await ask(visit, at)).toMatchObject({ ok: true });
});

test('R15, R19: put aside at home, it holds for every worker and in every conversation, also before there was one', async () => {
  const { visit, caseId, client } = await makeTable('thuis', 'Iris');
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  const draft = { why: '', until: '2026-10-20' };
  expect(await pauseAtHome(client, { caseId, draft: { ...draft, until: '2026-10-06' } })).toMatchObject({
    reason: 'in-the-past'
  });
  expect(await pauseAtHome(client, { caseId, draft })).toMatchObject({ ok: true });
  expect(await pauseAtHome(client, { caseId, draft })).toMatchObject({ reason: 'paused-already' });
  const begun = await beginConversation(visit, { caseId, draft: { openedBy: 'worker', form: 'one' } });
  const at = { caseId, conversationId: begun.ok ? begun.value : '' };
  expect(await ask(visit, at)).toMatchObject({ reason: 'paused' });
  expect(await resumeConversation(visit, { ...at, how: 'day' })).toMatchObject({ reason: 'not-yet' });
  expect(await resumeAtHome(later(client, 5), { caseId })).toMatchObject({ ok: true });
  expect(await resumeAtHome(later(client, 6), { caseId })).toMatchObject({ reason: 'not-paused' });
  expect(await ask(visit, at)).toMatchObject({ ok: true });
  const other = await makeTable('thuis-elders');
  expect(await pauseAtHome(other.client, { caseId, draft })).toMatchObject({ reason: 'not-found' });
});

test('R12: the lead says how many questions a conversation may have, and it counts at once', async () => {
  const { there, visit, caseId, at } = await aTalk('hoeveel');
  expect(there.mostQuestions).toBe(thresholds.questionsAConversation);
  const lead = workerVisit(there, await makeWorker(there, 'Lies', ['lead']));
  expect(await limitQuestions(visit, { most: '0', version: 1 })).toMatchObject({ reason: 'not-allowed' });
  for (const most of ['', '6', '-1', '1.5'])
    expect(await limitQuestions(lead, { most, version: 1 })).toMatchObject({ reason: 'no-answer' });
  expect(await limitQuestions(lead, { most: '1', version: 1 })).toMatchObject({ ok: true });
  expect(await limitQuestions(lead, { most: '5', version: 1 })).toMatchObject({ reason: 'changed-meanwhile' });
  const now = { ...visit, organisation: (await organisationAt(there.slug))! };
  const offered = await ask(now, at);
  const offeredId = offered.ok ? offered.value : '';
  expect(await answerQuestion(now, { ...at, offeredId, draft: { words: 'Ja', empty: '' } })).toMatchObject({
    ok: true
  });
  expect(await ask(now, at, 'went-well')).toMatchObject({ reason: 'enough' });
  expect(await limitQuestions(lead, { most: '0', version: 2 })).toMatchObject({ ok: true });
  const none = { ...later(visit, 5), organisation: (await organisationAt(there.slug))! };
  const again = await beginConversation(none, { caseId, draft: { openedBy: 'client', form: 'one' } });
  expect(await ask(none, { caseId, conversationId: again.ok ? again.value : '' })).toMatchObject({ reason: 'enough' });
});

test('DP3: without a yes nothing about people is kept, but a stop is', async () => {
  const { visit, caseId, at } = await aTalk('zonder', { agreed: false });
  expect(await ask(visit, at)).toMatchObject({ reason: 'no-recording' });
  expect(await noteDoubt(visit, { ...at, words: 'x' })).toMatchObject({ reason: 'recording-not-agreed' });
  const stance = { stance: 'solve-myself', talkedOver: '', step: '', reasons: [], words: '' };
  expect(await sayStance(visit, { caseId, draft: stance })).toMatchObject({ reason: 'recording-not-agreed' });
  const whose = { whoId: '', name: 'tante' };
  const opinion = { about: 'client', words: 'Geduldig' };
  expect(await noteOpinion(visit, { caseId, whose, draft: opinion })).toMatchObject({ reason: 'recording-not-agreed' });
  expect(await stopConversation(visit, at)).toMatchObject({ ok: true });
  expect(ofKind(await leavesIn(visit, caseId), 'person')).toEqual([]);
});

test('R01, R15: a real no closes the subject of today; "I solve it myself" does not', async () => {
  const { visit, caseId, at } = await aTalk('nee');
  const draft = { stance: 'solve-myself', talkedOver: '', step: '', reasons: ['private'], words: '' };
  expect(await sayStance(visit, { caseId, draft })).toMatchObject({ ok: true });
  expect(await ask(visit, at)).toMatchObject({ ok: true });
  const no = { ...draft, stance: 'does-not-want', talkedOver: 'yes' };
  expect(await sayStance(visit, { caseId, draft: no })).toMatchObject({ ok: true });
  expect(await ask(visit, at, 'went-well')).toMatchObject({ reason: 'stopped' });
  const leaves = await leavesIn(visit, caseId);
  expect(clientFacts({ leaves, today: '2026-10-06' }).value('networkStance')).toBe('does-not-want');
});

test('R09, R11: good words and roles, with somebody new, somebody known, or nobody', async () => {
  const { visit, caseId } = await aTalk('goed');
  const opinion = { about: 'conduct', words: 'Zij doet het goed' };
  await noteOpinion(visit, { caseId, whose: { whoId: '', name: 'Tante' }, draft: opinion });
  await noteOpinion(visit, { caseId, whose: { whoId: '', name: 'tante' }, draft: opinion });
  await noteOpinion(visit, { caseId, whose: { whoId: '', name: '' }, draft: opinion });
  await noteRole(visit, { caseId, whose: { whoId: '', name: '' }, draft: { role: 'De rustige', example: '' } });
  const leaves = await leavesIn(visit, caseId);
  const [aunt, ...others] = ofKind(leaves, 'person');
  expect(others).toEqual([]);
  expect(
    ofKind(leaves, 'opinion')
      .map(({ content }) => content.whoId)
      .sort()
  ).toEqual([aunt!.id, aunt!.id, null].sort());
  expect(ofKind(leaves, 'valued-role')).toHaveLength(1);
  const stranger = { whoId: '00000000-0000-4000-8000-000000000001', name: '' };
  expect(await noteOpinion(visit, { caseId, whose: stranger, draft: opinion })).toMatchObject({ reason: 'not-found' });
});

test('R65, R73, DP26: what the client judges is shared, and what the worker sees of safety is not', async () => {
  const { visit, client, caseId, at } = await aTalk('veilig');
  const answers = { safety: 'concern', 'basicNeeds.care': 'partly', acceptance: 'not-asked' };
  expect(await sayOfClient(visit, { caseId, answers })).toMatchObject({ ok: true });
  expect(await sayOfClient(visit, { caseId, answers: { safety: 'perhaps' } })).toMatchObject({
    reason: 'no-such-answer'
  });
  await noteDoubt(visit, { ...at, words: 'Wat nu?' });
  const hers = await leavesIn(client, caseId);
  expect(ofKind(hers, 'observation').map(({ content }) => content.fact)).toEqual(['basicNeeds.care']);
  expect([...ofKind(hers, 'kept-apart'), ...ofKind(hers, 'talk-doubt')]).toEqual([]);
  const along = seenBy(await leavesIn(visit, caseId), 'client', null);
  expect(along.map(({ kind }) => kind)).not.toContain('kept-apart');
});

test('R24, R61, R62, R72: what was kept is kept, also before anything may be noted about people', async () => {
  const { visit, client, caseId } = await aTalk('verstaan', { agreed: false });
  const nothing = { matters: '', strengths: '', obstacles: '', wanted: '' };
  const fields = { ...nothing, matters: 'Rust' };
  expect(await keepUnderstanding(visit, { caseId, draft: fields, version: 0 })).toMatchObject({ ok: true });
  expect(await keepUnderstanding(visit, { caseId, draft: fields, version: 0 })).toMatchObject({
    reason: 'changed-meanwhile'
  });
  expect(await keepUnderstanding(visit, { caseId, draft: fields, version: 1 })).toMatchObject({ ok: true });
  expect(await sayHard(visit, { caseId, draft: { hard: '', until: '', strength: 'Geduld' } })).toMatchObject({
    ok: true
  });
  const wait = { answer: 'postponed', why: 'Eerst rust', until: '2026-12-01' };
  expect(await sayDiscussed(visit, { caseId, draft: wait })).toMatchObject({ ok: true });
  // Both read it, and four empty fields are as good.
  for (const who of [visit, client]) {
    const leaves = await leavesIn(who, caseId);
    expect(ofKind(leaves, 'understanding').map(({ content }) => content)).toEqual([fields]);
    expect(ofKind(leaves, 'hard-now')).toMatchObject([{ content: { hard: '', strength: 'Geduld', until: null } }]);
    expect(ofKind(leaves, 'network-discussed')).toMatchObject([{ content: wait }]);
  }
  expect(await keepUnderstanding(visit, { caseId, draft: nothing, version: 2 })).toMatchObject({ ok: true });
});
