import { beforeAll, describe, expect, test } from 'vitest';
import { ofKind } from '#domain/cases/leaf.ts';
import { networkOf, valueOf } from '#domain/networks/network.ts';
import type { DraftObservation } from '#domain/networks/note.ts';
import { stillToTell } from '#domain/networks/telling.ts';
import type { CaseVisit, ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { closeCase } from '#server/cases/close-case.ts';
import { deleteLeaf } from '#server/cases/correct-leaf.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { forgetChildSaid, noteChildSaid } from './note-child-said.ts';
import { noteObservation } from './note-observation.ts';
import { deletePerson, notePerson, renamePerson } from './note-person.ts';
import { putAway, takeBack } from './take-back.ts';

const database = useDatabase();
const today = '2026-10-06';
let [visit, colleague, client]: [WorkerVisit, WorkerVisit, ClientVisit] = [null!, null!, null!];
let caseId = '';

beforeAll(async () => {
  const table = await makeTable('kaart');
  ({ visit, client, caseId } = table);
  const { there } = table;
  colleague = workerVisit(there, await makeWorker(there, 'Joris'));
});

const leavesFor = async (who: CaseVisit) => {
  const seen = await seeCase(who, { caseId, part: 'map' }, ({ leaves }) => leaves);
  return seen.ok ? seen.value : [];
};
const mapFor = async (who: CaseVisit) => networkOf(await leavesFor(who), { today });
const draft = (about: string, over: Partial<DraftObservation> = {}): DraftObservation => ({
  ...{ about, withId: null, needId: null, fact: 'bond', answer: 'warm', source: 'client', mayKnow: '' },
  ...{ on: today, until: '', words: '', isLookedAt: false },
  ...over
});
const add = async (name: string): Promise<string> => {
  const added = await notePerson(visit, { caseId, name, isLookedAt: false });
  return added.ok ? added.value : added.reason;
};
const note = (over: DraftObservation, who = visit) => noteObservation(who, { caseId, draft: over });

test('DP3: before the client agreed nobody comes on the map', async () => {
  expect(await add('Tante')).toBe('recording-not-agreed');
  expect(await answerRecording(visit, { caseId, version: 1, answer: 'yes' })).toMatchObject({ ok: true });
  expect(await add('Tante')).toMatch(/^[0-9a-f-]{36}$/);
});

describe('on the map', () => {
  test('a name is needed, and what looks like a number is pointed out once (DP4, DP6)', async () => {
    expect(await add('')).toBe('no-name');
    expect(await add('x'.repeat(61))).toBe('name-too-long');
    expect(await add('Anna 06-12345678')).toBe('looks-private');
    const kept = await notePerson(visit, { caseId, name: 'Anna 06-12345678', isLookedAt: true });
    expect(kept.ok).toBe(true);
  });

  test('every wrong field is told at once, and the private is pointed out', async () => {
    const anna = await add('Anna');
    const wrong = draft(anna, { answer: '', source: '', on: '2026-10-07', until: 'x', words: 'Ze heeft autisme' });
    expect(await note(wrong)).toMatchObject({
      errors: {
        ...{ answer: 'no-answer', source: 'no-source', on: 'in-the-future', until: 'no-date' },
        words: 'looks-private'
      },
      privateWords: ['diagnosis']
    });
    expect(await note(draft(anna, { words: 'Ze heeft autisme', isLookedAt: true }))).toMatchObject({ ok: true });
  });

  test('DP7, DP8: load, quarrel, and what somebody told in confidence are not there for the client', async () => {
    const bob = await add('Bob');
    await note(draft(bob, { fact: 'load', answer: 'heavy', source: 'worker' }));
    await note(draft(bob, { answer: 'conflict', source: 'worker' }));
    await note(draft(bob, { fact: 'willingness', answer: 'maybe', source: 'person' }));
    await note(draft(bob, { fact: 'distance', answer: 'town', source: 'person', mayKnow: 'yes' }));
    const [mine, theirs] = [await mapFor(client), await mapFor(visit)];
    expect(['load', 'bond', 'willingness', 'distance'].map((fact) => valueOf(mine, bob, fact as 'load'))).toEqual([
      ...[null, null, null, 'town']
    ]);
    expect(valueOf(theirs, bob, 'load')).toBe('heavy');
    expect(valueOf(theirs, bob, 'bond')).toBe('conflict');
    expect(JSON.stringify(await leavesFor(client))).not.toContain('heavy');
  });

  test('who says it anew on the same day is believed; a step is taken back and given back', async () => {
    const cor = await add('Cor');
    await note(draft(cor, { answer: 'neutral' }));
    await note(draft(cor, { answer: 'warm' }));
    expect(valueOf(await mapFor(visit), cor, 'bond')).toBe('warm');
    const last = (await leavesFor(visit)).find(
      (leaf) => leaf.kind === 'observation' && leaf.content.about === cor && leaf.content.value === 'warm'
    )!;
    expect(await takeBack(visit, { caseId, leafId: last.id })).toMatchObject({ ok: true });
    expect(valueOf(await mapFor(visit), cor, 'bond')).toBe('neutral');
    expect(await takeBack(visit, { caseId, leafId: caseId })).toMatchObject({ reason: 'not-found' });
  });

  test('DP5: a month on, whoever was not told is still to be told; later needs a reason, and ends it', async () => {
    const gerda = await add('Gerda');
    const untoldOn = async (day: string) => {
      const later = { ...visit, now: new Date(`${day}T10:00:00Z`) };
      await database.asOwner('update casework.sessions set factor_at = $1 where id = $2', [
        later.now,
        visit.session!.id
      ]);
      const { timezone } = visit.organisation;
      const seen = await seeCase(later, { caseId, part: 'room' }, ({ leaves }) =>
        stillToTell(leaves, { today: day, timezone, withPage: new Set() })
      );
      return seen.ok ? seen.value.filter(({ id }) => id === gerda).map(({ by }) => by) : [];
    };
    expect(await untoldOn(today)).toEqual(['2026-11-06']);
    expect(await untoldOn('2026-11-07')).toEqual(['2026-11-06']);
    const postponed = { fact: 'told', answer: 'postponed', source: 'worker' } as const;
    expect(await note(draft(gerda, postponed))).toMatchObject({ errors: { words: 'no-reason' } });
    const inPerson = draft(gerda, { ...postponed, source: 'person', words: 'Zij is ziek' });
    expect(await note(inPerson)).toMatchObject({ errors: { source: 'not-in-person' } });
    expect(await untoldOn('2026-11-07')).toEqual(['2026-11-06']);
    const later = draft(gerda, { ...postponed, words: 'Zij is ziek', until: '2026-12-01' });
    expect(await note(later)).toMatchObject({ ok: true });
    expect(await untoldOn('2026-12-01')).toEqual([]);
    expect(await untoldOn('2026-12-02')).toEqual(['2026-11-06']);
  });

  test('another name on the version one saw; put away and deleted', async () => {
    const dirk = await add('Dirk');
    const rename = { caseId, id: dirk, name: 'Oom Dirk', isLookedAt: false };
    expect(await renamePerson(visit, { ...rename, version: 1 })).toMatchObject({ ok: true });
    expect(await renamePerson(visit, { ...rename, version: 1 })).toMatchObject({ reason: 'changed-meanwhile' });
    await note(draft(dirk));
    await putAway(visit, { caseId, personId: dirk });
    expect((await mapFor(visit)).away.map(({ name }) => name)).toEqual(['Oom Dirk']);
    expect(await deletePerson(visit, { caseId, id: dirk })).toMatchObject({ ok: true });
    expect(await note(draft(dirk))).toMatchObject({ reason: 'not-found' });
  });

  test('DP16: whoever the client deletes is gone with what only workers could see', async () => {
    const [els, fien] = [await add('Els'), await add('Fien')];
    await note(draft(els, { fact: 'judges', answer: 'yes', source: 'worker' }));
    await note(draft(fien, { withId: els, fact: 'terms', answer: 'tense', source: 'worker' }));
    await note(draft(fien));
    expect(await deleteLeaf(client, { caseId, leafId: els })).toMatchObject({ ok: true });
    const left = await leavesFor(visit);
    expect(JSON.stringify(left)).not.toContain(els);
    expect(valueOf(await mapFor(visit), fien, 'bond')).toBe('warm');
    const rows = 'select count(*) from casework.leaves where id = $1 and sealed is not null';
    expect(await database.asOwner(rows, [els])).toMatchObject([{ count: '0' }]);
  });

  test('DP27: what a child under sixteen said is for the workers alone, whoever comes in, and goes with the child', async () => {
    const mila = await add('Mila');
    const say = (who: WorkerVisit, words: string) => noteChildSaid(who, { caseId, childId: mila, words });
    expect(await say(visit, 'Thuis is het druk')).toMatchObject({ reason: 'not-found' });
    await note(draft(mila, { fact: 'underSixteen', answer: 'yes' }));
    expect(await say(visit, '')).toMatchObject({ reason: 'no-words' });
    expect(await say(colleague, 'x')).toMatchObject({ reason: 'not-found' });
    expect(await say(visit, 'Thuis is het druk')).toMatchObject({ ok: true });
    const [said] = ofKind(await leavesFor(visit), 'child-said');
    expect(said).toMatchObject({ audience: 'workers', layer: 'scratch', content: { words: 'Thuis is het druk' } });
    expect(JSON.stringify(await leavesFor(client))).not.toContain('Thuis is het druk');
    // What Mila says of herself is not shown either, unless she is fine with that.
    await note(draft(mila, { fact: 'willingness', answer: 'maybe', source: 'person' }));
    expect(valueOf(await mapFor(client), mila, 'willingness')).toBeNull();
    expect(await forgetChildSaid(visit, { caseId, childId: await add('Bob'), id: said!.id })).toMatchObject({
      ok: false
    });
    expect(await forgetChildSaid(visit, { caseId, childId: mila, id: said!.id })).toMatchObject({ ok: true });
    await say(visit, 'Ik wil naar oma');
    await deleteLeaf(client, { caseId, leafId: mila });
    expect(ofKind(await leavesFor(visit), 'child-said')).toEqual([]);
  });

  test('for who does not belong to the conversation there is no map', async () => {
    expect(await notePerson(colleague, { caseId, name: 'X', isLookedAt: false })).toMatchObject({
      reason: 'not-found'
    });
    expect(await takeBack(colleague, { caseId, leafId: caseId })).toMatchObject({ reason: 'not-found' });
    expect(await leavesFor(colleague)).toEqual([]);
  });
});

test('a no of the client throws everything about other people away, also what is kept apart', async () => {
  const gijs = await add('Gijs');
  await note(draft(gijs, { fact: 'load', answer: 'heavy', source: 'worker' }));
  expect(await answerRecording(client, { caseId, version: 2, answer: 'no' })).toMatchObject({ ok: true });
  expect(await leavesFor(visit)).toEqual([]);
  const rows = 'select count(*) from casework.leaves where case_id = $1 and sealed is not null';
  expect(await database.asOwner(rows, [caseId])).toMatchObject([{ count: '0' }]);
});

test('what is closed is not drawn on', async () => {
  await answerRecording(visit, { caseId, version: 3, answer: 'yes' });
  const hans = await add('Hans');
  const draftClosing = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
  await closeCase(visit, { caseId, version: 4, draft: draftClosing });
  expect(await add('Iris')).toBe('closed');
  expect(await note(draft(hans))).toMatchObject({ reason: 'closed' });
});
