import { beforeAll, expect, test } from 'vitest';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { deletePerson } from './note-person.ts';
import { sendLeaves, type Sent } from './send-leaves.ts';

useDatabase();
let [visit, colleague]: [WorkerVisit, WorkerVisit] = [null!, null!];
let caseId = '';

beforeAll(async () => {
  const table = await makeTable('tablet');
  ({ visit, caseId } = table);
  colleague = workerVisit(table.there, await makeWorker(table.there, 'Joris'));
});

const person = (name: string): DraftLeaf => ({ id: newBlindId(), kind: 'person', content: { name } });
const near = (about: string, on = '2026-10-06'): DraftLeaf => ({
  id: newBlindId(),
  kind: 'observation',
  content: {
    ...{ about, withId: null, needId: null, fact: 'ring', value: 'near', empty: null },
    ...{ source: 'client', on, until: null, words: '', replaces: [] }
  }
});
const undo = (leafId: string): DraftLeaf => ({ id: newBlindId(), kind: 'undoing', content: { leafId } });

async function send(...drafts: DraftLeaf[]): Promise<Sent> {
  const sent = await sendLeaves(visit, { caseId, drafts });
  if (!sent.ok) throw new Error(sent.reason);
  return sent.value;
}

test('DP3: before the client agreed nothing of a device is kept', async () => {
  expect((await send(person('Bep'))).refused).toMatchObject([{ reason: 'recording-not-agreed' }]);
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
});

test('what two devices made comes together in any order; sent again it adds nothing', async () => {
  const [bep, ria] = [person('Bep'), person('Ria')];
  const [ofOne, ofOther] = [
    [near(bep.id), bep],
    [ria, near(ria.id)]
  ];
  expect((await send(...ofOne)).refused).toEqual([]);
  expect((await send(...ofOther)).refused).toEqual([]);
  const again = await send(...ofOne, ...ofOther);
  expect(again.refused).toEqual([]);
  expect(again.kept).toHaveLength(4);
  expect(again.leaves).toHaveLength(4);
  const taken = await send(undo(ofOne[0]!.id));
  expect(taken.leaves).toHaveLength(5);
});

test('one that cannot be kept holds up no other, and it is said which', async () => {
  const cor = person('Cor');
  const wrong = [
    { ...person('X'), id: 'no-id' },
    { id: newBlindId<string>(), kind: 'note', content: { words: 'x' } },
    near(newBlindId()),
    near(cor.id, '2026-10-07'),
    person(' '),
    { ...near(cor.id), content: null }
  ];
  const sent = await send(...wrong, cor, near(cor.id));
  expect(sent.refused.map(({ reason }) => reason).sort()).toEqual(
    ['wrong-id', 'not-sendable', 'no-such-leaf', 'not-sendable', 'not-sendable', 'not-sendable'].sort()
  );
  expect(sent.kept).toHaveLength(2);
});

test('DP16: a device that was away brings nobody back who was deleted, nor what it noted since', async () => {
  const dirk = person('Dirk');
  await send(dirk, near(dirk.id));
  await deletePerson(visit, { caseId, id: dirk.id });
  const sent = await send(dirk, near(dirk.id));
  expect(sent.refused.map(({ reason }) => reason)).toEqual(['no-such-leaf', 'no-such-leaf']);
  expect(JSON.stringify(sent.leaves)).not.toContain(dirk.id);
});

test('for a colleague who does not belong to the conversation there is nothing to send to', async () => {
  expect(await sendLeaves(colleague, { caseId, drafts: [person('X')] })).toMatchObject({ reason: 'not-found' });
});
