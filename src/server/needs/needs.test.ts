import { expect, test } from 'vitest';
import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { closeCase } from '#server/cases/close-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { answerNeed, endNeed, resumeNeed, rewordNeed } from './change-need.ts';
import { postNeed, splitNeed } from './post-need.ts';

useDatabase();

async function needsIn(visit: CaseVisit, caseId: string): Promise<readonly Leaf<'need'>[]> {
  const seen = await seeCase(visit, { caseId, part: 'needs' }, ({ leaves }) => ofKind(leaves, 'need'));
  return seen.ok ? seen.value : [];
}

async function aNeed(visit: WorkerVisit, caseId: string): Promise<string> {
  const posted = await postNeed(visit, { caseId, draft: { words: 'Naar het ziekenhuis', task: 'rides' } });
  if (!posted.ok) throw new Error(posted.reason);
  return posted.value;
}

test('what would help is written down, also before anything may be noted about other people, and shared', async () => {
  const { there, visit, caseId, client } = await makeTable('wat-helpt');
  const needId = await aNeed(visit, caseId);
  expect(await needsIn(client, caseId)).toMatchObject([{ id: needId, layer: 'map', content: { task: 'rides' } }]);
  expect(await postNeed(visit, { caseId, draft: { words: '', task: 'rides' } })).toMatchObject({ reason: 'no-words' });
  const stranger = workerVisit(there, await makeWorker(there, 'Joris'));
  expect(await postNeed(stranger, { caseId, draft: { words: 'x', task: 'rides' } })).toMatchObject({
    reason: 'not-found'
  });
});

test('R25: answers are kept, and of two who answer at once the second is told', async () => {
  const { visit, caseId } = await makeTable('antwoorden');
  const at = { caseId, needId: await aNeed(visit, caseId), version: 1 };
  const draft = { answers: { practical: 'yes', size: 'does-not-know' }, reason: '', arrangedOn: '' };
  expect(await answerNeed(visit, at, draft)).toMatchObject({ ok: true });
  expect(await answerNeed(visit, at, draft)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await answerNeed(visit, { ...at, needId: newBlindId() }, draft)).toMatchObject({ reason: 'not-found' });
  const [need] = await needsIn(visit, caseId);
  expect(need!.content.facts).toEqual([
    { fact: 'practical', answer: 'yes', on: '2026-10-06' },
    { fact: 'size', answer: 'does-not-know', on: '2026-10-06' }
  ]);
  const wrong = { answers: { professional: 'not-needed' }, reason: '', arrangedOn: '' };
  expect(await answerNeed(visit, { ...at, version: 2 }, wrong)).toMatchObject({ errors: { reason: 'no-reason' } });
});

test('D2: its parts are needs of their own', async () => {
  const { visit, caseId } = await makeTable('delen');
  const needId = await aNeed(visit, caseId);
  expect(await splitNeed(visit, { caseId, needId, lines: 'Rijden\nMeegaan naar binnen' })).toMatchObject({ ok: true });
  const parts = (await needsIn(visit, caseId)).filter(({ content }) => content.partOf === needId);
  expect(parts.map(({ content }) => content.words).sort()).toEqual(['Meegaan naar binnen', 'Rijden']);
  expect(await splitNeed(visit, { caseId, needId, lines: ' ' })).toMatchObject({ reason: 'no-words' });
});

test('R41: it ends, also when it did not work, and can be taken up again; in a closed case nothing changes', async () => {
  const { visit, caseId } = await makeTable('aflopen');
  const at = { caseId, needId: await aNeed(visit, caseId), version: 1 };
  expect(await endNeed(visit, at, { how: 'did-not-work', words: '' })).toMatchObject({ ok: true });
  expect(await rewordNeed(visit, { ...at, version: 2 }, { words: 'x', task: 'rides' })).toMatchObject({
    reason: 'ended'
  });
  expect(await resumeNeed(visit, { ...at, version: 2 })).toMatchObject({ ok: true });
  const draft = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
  await closeCase(visit, { caseId, version: 1, draft });
  expect(await rewordNeed(visit, { ...at, version: 3 }, { words: 'x', task: 'rides' })).toMatchObject({
    reason: 'closed'
  });
  expect(await postNeed(visit, { caseId, draft: { words: 'x', task: 'rides' } })).toMatchObject({ reason: 'closed' });
});
