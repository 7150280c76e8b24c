import { beforeAll, expect, test } from 'vitest';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { hideLeaf } from '#server/cases/correct-leaf.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { fileOfMap } from '#server/exports/file-of-map.ts';
import { takeMapOut } from '#server/exports/take-map-out.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeTable } from './casework.ts';
import { useDatabase } from './database.ts';
import { caseOnPaper } from '../src/routes/organisations/[organisation]/case-on-paper.ts';
import { tableOf } from '../src/routes/organisations/[organisation]/cases/[case]/talk.ts';
import { safeMapOf } from '../src/routes/organisations/[organisation]/safe-map.ts';

useDatabase();
const today = '2026-10-06';
let [visit, client]: [WorkerVisit, ClientVisit] = [null!, null!];
let caseId = '';
const [aunt, child, word, hiddenWord, question, hiddenQuestion, hiddenAnswer, talk, hiddenPerson] = Array.from(
  { length: 9 },
  () => newBlindId<string>()
) as [string, string, string, string, string, string, string, string, string];

const leaf = (kind: string, content: object, id = newBlindId<string>()): DraftLeaf => ({ id, kind, content });
const said = (about: string, over: object) => ({
  ...{ about, withId: null, needId: null, value: null, empty: null, source: 'client', on: today, until: null },
  ...{ replaces: [], ...over }
});

beforeAll(async () => {
  const table = await makeTable('andere-ogen');
  ({ visit, client, caseId } = table);
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  const drafts = [
    leaf('person', { name: 'Tante' }, aunt),
    leaf('person', { name: 'Mila' }, child),
    leaf('person', { name: 'Verborgen vriend' }, hiddenPerson),
    leaf('observation', said(child, { fact: 'underSixteen', value: 'yes', words: '' })),
    leaf('observation', said(aunt, { fact: 'gives', value: 'yes', words: 'Belt elke zondag' })),
    leaf('kept-apart', said(aunt, { fact: 'load', value: 'heavy', source: 'worker' })),
    leaf('kept-apart', said(aunt, { fact: 'bond', value: 'conflict', source: 'worker' })),
    // Told in confidence: no value that is kept apart by itself, and yet for the workers alone (DP8).
    leaf('kept-apart', said(aunt, { fact: 'willingness', value: 'would-like-unsure-how', source: 'person' })),
    leaf('child-said', { childId: child, words: 'Thuis is het druk', on: today }),
    leaf('note', { words: 'Niet sturen' }),
    leaf('opinion', { about: 'client', words: 'Zo geduldig', whoId: aunt, on: today }, word),
    leaf('opinion', { about: 'client', words: 'Liever niet laten zien', whoId: aunt, on: today }, hiddenWord),
    leaf('conversation', { on: today, openedBy: 'client', form: 'one' }, talk),
    leaf('question-offered', { conversationId: talk, question: 'for-whom', bank: '1', aboutId: null }, question),
    leaf('answer', { offeredId: question, words: 'Voor mijn tante', empty: null }),
    leaf('question-offered', { conversationId: talk, question: 'went-well', bank: '1', aboutId: null }, hiddenQuestion),
    leaf('answer', { offeredId: hiddenQuestion, words: 'Dit blijft onder ons', empty: null }, hiddenAnswer)
  ];
  for (const draft of drafts) {
    const added = await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) =>
      addLeaves(tx, room, [draft])
    );
    if (!added.ok) throw new Error(`${draft.kind}: ${added.reason}`);
  }
  for (const leafId of [hiddenWord, hiddenAnswer, hiddenPerson])
    await hideLeaf(client, { caseId, leafId, hidden: 'yes' });
});

const apart = /heavy|conflict|Thuis is het druk|Niet sturen|vol op het bord|ruzie/i;
const hidden = /Liever niet laten zien|Dit blijft onder ons|Verborgen vriend/;

test('DP25: on the table, where two look together, nothing lies that is for workers or that the client hid', async () => {
  const seen = await seeCase(visit, { caseId, part: 'along' }, tableOf);
  const shown = JSON.stringify(seen.ok && seen.value);
  expect(shown).toContain('Zo geduldig');
  expect(shown).toContain('Voor mijn tante');
  expect(shown).not.toMatch(apart);
  expect(shown).not.toMatch(hidden);
});

test('DP26, DP27: on paper nothing stands that is for workers, that a child said, or that the client hid', async () => {
  for (const who of [visit, client]) {
    const seen = await seeCase(who, { caseId, part: 'print' }, caseOnPaper);
    const shown = JSON.stringify(seen.ok && seen.value);
    expect(shown).toContain('Belt elke zondag');
    expect(shown).not.toMatch(apart);
    expect(shown).not.toMatch(hidden);
  }
});

test('DP26: nor on the drawing that both may see', async () => {
  const seen = await seeCase(visit, { caseId, part: 'map' }, ({ leaves, cover }) =>
    safeMapOf(leaves, today, cover.clientName)
  );
  const shown = JSON.stringify(seen.ok && seen.value);
  expect(shown).toContain('Tante');
  expect(shown).not.toMatch(apart);
  expect(shown).not.toMatch(hidden);
});

test('DP8, DP9, DP23: nor in a file that is taken out, with or without names', async () => {
  for (const names of ['yes', 'no']) {
    const taken = await takeMapOut(visit, { caseId, draft: { reason: 'Om verder te gaan bij een ander', names } });
    const id = taken.ok ? taken.value.id : '';
    for (const name of ['map.json', 'map.graphml', 'people.csv', 'ties.csv', 'ego.csv']) {
      const seen = await seeCase(visit, { caseId, part: 'export' }, (room) => fileOfMap(room, visit, { id, name }));
      const file = String(seen.ok && seen.value!.body);
      if (name === 'people.csv') expect(file).toContain(names === 'yes' ? 'Tante' : 'P1');
      expect(file, name).not.toMatch(apart);
      expect(file, name).not.toMatch(hidden);
      expect(file, name).not.toContain('would-like-unsure-how');
    }
  }
});
