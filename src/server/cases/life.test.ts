import { expect, test } from 'vitest';
import { newBlindId } from '#server/platform/ids.ts';
import { letClientGo } from '#server/clients/let-client-go.ts';
import { letClientIn } from '#server/clients/let-client-in.ts';
import { myOwnCases } from '#server/clients/my-own-cases.ts';
import { transact } from '#server/platform/transaction.ts';
import { trailOfCase } from '#server/trails/trail-of-case.ts';
import { caseClockVisit, clientVisit, makeCase, makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { insert, now, useDatabase } from '../../../tests/database.ts';
import { addLeaves } from './add-leaves.ts';
import { answerRecording } from './answer-recording.ts';
import { changeInCase } from './change-in-case.ts';
import { closeCase, reopenCase } from './close-case.ts';
import { correctLeaf, deleteLeaf, hideLeaf } from './correct-leaf.ts';
import { eraseMine } from './erase-case.ts';
import { keepContactPlan } from './keep-contact-plan.ts';
import { keepMap } from './keep-map.ts';
import { changeNote, keepNote, removeNote, shareNote } from './keep-note.ts';
import { letGoOfCases } from './let-go-of-cases.ts';
import { myCases } from './my-cases.ts';
import { noteContact } from './note-contact.ts';
import type { OpenCase } from './open-case.ts';
import { seeCase } from './see-case.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';

const database = useDatabase();

async function see(visit: CaseVisit, caseId: string): Promise<OpenCase> {
  const seen = await seeCase(visit, { caseId, part: 'room' }, (room) => room);
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
}
const kinds = async (visit: CaseVisit, caseId: string) =>
  (await see(visit, caseId)).leaves.map(({ kind }) => kind).sort();
const ending = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const rowsOf = async (table: string, caseId: string): Promise<number> =>
  (await database.asOwner(`select from casework.${table} where ${table === 'cases' ? 'id' : 'case_id'} = $1`, [caseId]))
    .length;

test('contact is noted on the version one saw, and stands on the list by day', async () => {
  const { visit, caseId } = await makeTable('contact');
  const later = await makeCase(visit, 'Zonder afspraak');
  const draft = { lastContactOn: '2026-10-06', nextOn: '2026-10-20', words: 'Ik kom langs' };
  expect(await noteContact(visit, { caseId, version: 1, draft })).toMatchObject({ ok: true });
  expect(await noteContact(visit, { caseId, version: 1, draft })).toMatchObject({ reason: 'changed-meanwhile' });
  const list = await myCases(visit);
  expect(list.ok && list.value.map((one) => [one.caseId, one.nextContact.on])).toEqual([
    [caseId, '2026-10-20'],
    [later, null]
  ]);
});

test('R71: how and when the worker is there is read by the client, changed, and taken away', async () => {
  const { visit, client, caseId } = await makeTable('wanneer');
  const planFor = async (who: CaseVisit) =>
    (await see(who, caseId)).leaves.flatMap((leaf) => (leaf.kind === 'contact-plan' ? [leaf.content.words] : []));
  expect(await keepContactPlan(visit, { caseId, words: 'Elke dinsdag, bel gerust', version: 0 })).toMatchObject({
    ok: true
  });
  expect(await planFor(client)).toEqual(['Elke dinsdag, bel gerust']);
  expect(await keepContactPlan(visit, { caseId, words: 'Woensdag', version: 0 })).toMatchObject({
    reason: 'changed-meanwhile'
  });
  expect(await keepContactPlan(visit, { caseId, words: 'Woensdag', version: 1 })).toMatchObject({ ok: true });
  expect(await planFor(client)).toEqual(['Woensdag']);
  expect(await keepContactPlan(visit, { caseId, words: '', version: 2 })).toMatchObject({ ok: true });
  expect(await planFor(client)).toEqual([]);
});

test('a form that is sent twice changes a case once', async () => {
  const { visit, caseId } = await makeTable('dubbel');
  const twice = { ...visit, formKey: newBlindId<string>() };
  await keepNote(twice, { caseId, words: 'een keer' });
  await keepNote(twice, { caseId, words: 'een keer' });
  expect(await kinds(visit, caseId)).toEqual(['note']);
});

test('DP3: a no throws away what was written about other people, and keeps the rest', async () => {
  const { visit, caseId, client } = await makeTable('toch-niet');
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  await keepContactPlan(visit, { caseId, words: 'Dinsdag', version: 0 });
  await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) =>
    addLeaves(tx, room, [{ id: newBlindId(), kind: 'person', content: { name: 'tante' } }])
  );
  expect(await kinds(client, caseId)).toEqual(['contact-plan', 'person']);
  expect(await answerRecording(client, { caseId, version: 2, answer: 'no' })).toMatchObject({ ok: true });
  expect(await kinds(visit, caseId)).toEqual(['contact-plan']);
  expect((await see(visit, caseId)).cover.recording).toEqual({ answer: 'no', on: '2026-10-06' });
});

test('DP19: each look is a row that says who, when, on what ground and which part, and nothing of what was seen', async () => {
  const { visit, caseId, client } = await makeTable('wie-keek');
  await keepContactPlan(visit, { caseId, words: 'Dinsdag om tien uur', version: 0 });
  for (const part of ['map', 'needs', 'notes'] as const) await seeCase(visit, { caseId, part }, () => null);
  const rows = await seeCase(client, { caseId, part: 'looks' }, (room, tx) =>
    trailOfCase(tx, { caseId, ring: room.rings.case })
  );
  const looks = rows.ok ? rows.value.filter(({ kind }) => kind === 'CaseRead') : [];
  const by = visit.personId;
  expect(looks.map(({ by: who, ground, part }) => [who, ground, part]).toReversed()).toEqual([
    [by, 'began', 'map'],
    [by, 'began', 'needs'],
    [by, 'began', 'notes'],
    [client.personId, 'own', 'looks']
  ]);
  const sealed = await database.asOwner('select * from casework.trail where case_id = $1', [caseId]);
  expect(JSON.stringify([rows, sealed])).not.toMatch(/Dinsdag|Samira/);
  // Also for who was not let in: that leaves a row for nobody, and shows nothing.
  const stranger = workerVisit(visit.organisation, await makeWorker(visit.organisation, 'Joris'));
  expect(await seeCase(stranger, { caseId, part: 'map' }, () => null)).toMatchObject({ reason: 'not-found' });
});

test('DP17: a note is changed, thrown away or shared by its author; shared, the client reads it and it is of the file', async () => {
  const { visit, caseId, client } = await makeTable('notitie');
  await keepNote(visit, { caseId, words: 'Vraag naar de tante' });
  const [note] = (await see(visit, caseId)).leaves;
  expect(await changeNote(visit, { caseId, id: note!.id, version: 1, words: 'Vraag het rustig' })).toMatchObject({
    ok: true
  });
  expect(await shareNote(client as never, { caseId, id: note!.id })).toMatchObject({ reason: 'not-found' });
  expect(await shareNote(visit, { caseId, id: note!.id })).toMatchObject({ ok: true });
  expect((await see(client, caseId)).leaves).toMatchObject([{ layer: 'file', content: { words: 'Vraag het rustig' } }]);
  expect(await removeNote(visit, { caseId, id: note!.id })).toMatchObject({ reason: 'not-found' });
  await keepNote(visit, { caseId, words: 'weg' });
  const other = (await see(visit, caseId)).leaves.find(({ layer }) => layer === 'note')!;
  expect(await removeNote(visit, { caseId, id: other.id })).toMatchObject({ ok: true });
});

test('DP9: the client corrects, hides, shows again and deletes; the file stays', async () => {
  const { visit, caseId, client } = await makeTable('van-mij');
  await keepContactPlan(visit, { caseId, words: 'Dinsdag', version: 0 });
  const leafId = (await see(client, caseId)).leaves[0]!.id;
  expect(await correctLeaf(client, { caseId, leafId, words: 'Liever woensdag' })).toMatchObject({ ok: true });
  expect(await correctLeaf(client, { caseId, leafId: newBlindId(), words: 'x' })).toMatchObject({
    reason: 'not-found'
  });
  expect(await hideLeaf(client, { caseId, leafId, hidden: 'yes' })).toMatchObject({ ok: true });
  expect(await kinds(visit, caseId)).toEqual(['contact-plan', 'correction', 'hiding']);
  expect(await deleteLeaf(client, { caseId, leafId })).toMatchObject({ ok: true });
  expect(await kinds(visit, caseId)).toEqual([]);
  await keepNote(visit, { caseId, words: 'besluit' });
  const note = (await see(visit, caseId)).leaves[0]!;
  await shareNote(visit, { caseId, id: note.id });
  expect(await deleteLeaf(client, { caseId, leafId: note.id })).toMatchObject({ reason: 'must-be-kept' });
});

test('closing throws away the notes of everybody, and nothing can be added until it is taken up again', async () => {
  const { there, visit, caseId } = await makeTable('afronden');
  const colleague = workerVisit(there, await makeWorker(there, 'Joris'));
  await insert('casework.relations', {
    ...{ organisation_id: there.id, id: newBlindId(), case_id: caseId, person_id: colleague.personId },
    ...{ ground: 'asked-along', given_by: visit.personId, begins_at: now }
  });
  await keepNote(visit, { caseId, words: 'van mij' });
  await keepNote(colleague, { caseId, words: 'van Joris' });
  expect(await closeCase(visit, { caseId, version: 1, draft: { ...ending, afterwards: '' } })).toMatchObject({
    errors: { afterwards: 'no-answer' }
  });
  expect(await closeCase(visit, { caseId, version: 1, draft: ending })).toMatchObject({ ok: true });
  expect(await kinds(visit, caseId)).toEqual([]);
  expect(await kinds(colleague, caseId)).toEqual([]);
  expect(await keepNote(visit, { caseId, words: 'nog iets' })).toMatchObject({ reason: 'closed' });
  expect(await reopenCase(visit, { caseId, version: 2 })).toMatchObject({ ok: true });
  expect(await keepNote(visit, { caseId, words: 'nog iets' })).toMatchObject({ ok: true });
});

test('DP15: with the clock put forward each layer goes in its time, and at last the case with its keys', async () => {
  const { visit, caseId, client } = await makeTable('bewaren');
  await keepContactPlan(visit, { caseId, words: 'Dinsdag', version: 0 });
  await closeCase(visit, { caseId, version: 1, draft: ending });
  await letGoOfCases(days(91));
  expect(await rowsOf('case_keys', caseId)).toBe(1);
  await letGoOfCases(days(92));
  for (const table of ['cases', 'leaves', 'case_keys', 'relations', 'clients'])
    expect(await rowsOf(table, caseId)).toBe(0);
  expect(await database.asOwner('select from casework.people where id = $1', [client.personId])).toHaveLength(0);
  expect(await rowsOf('trail', caseId)).toBeGreaterThan(2);
  await letGoOfCases(days(93));
});

test('DP15: what founded a decision stays fifteen years, and the map only where the client keeps it', async () => {
  const { there, visit, caseId, client } = await makeTable('dossier');
  await keepNote(visit, { caseId, words: 'besluit' });
  await shareNote(visit, { caseId, id: (await see(visit, caseId)).leaves[0]!.id });
  await keepContactPlan(visit, { caseId, words: 'Dinsdag', version: 0 });
  expect(await keepMap(client, { caseId, version: 1, keeps: 'yes' })).toMatchObject({ ok: true });
  await closeCase(visit, { caseId, version: 2, draft: ending });
  const clock = caseClockVisit(there);
  await letGoOfCases(days(400));
  expect(await kinds(clock, caseId)).toEqual(['contact-plan', 'note']);
  await letGoOfCases(new Date('2041-10-05T12:00:00Z'));
  expect(await rowsOf('cases', caseId)).toBe(1);
  await letGoOfCases(new Date('2041-10-06T12:00:00Z'));
  expect(await rowsOf('cases', caseId)).toBe(0);
});

test('DP15: a withdrawn application is gone after six weeks', async () => {
  const { visit, caseId } = await makeTable('ingetrokken');
  await closeCase(visit, { caseId, version: 1, draft: { ...ending, because: 'withdrawn' } });
  await letGoOfCases(days(41));
  expect(await rowsOf('cases', caseId)).toBe(1);
  await letGoOfCases(days(42));
  expect(await rowsOf('cases', caseId)).toBe(0);
});

test('DP9, DP16: at the client’s word everything goes that may; of the trail only kind and time can be read', async () => {
  const { there, visit, caseId, client } = await makeTable('alles-weg');
  await keepContactPlan(visit, { caseId, words: 'Dinsdag', version: 0 });
  expect(await eraseMine(client, caseId)).toMatchObject({ value: 'what-may-go' });
  expect(await kinds(visit, caseId)).toEqual([]);
  await closeCase(visit, { caseId, version: 1, draft: ending });
  expect(await eraseMine(client, caseId)).toMatchObject({ value: 'all' });
  expect(await rowsOf('cases', caseId)).toBe(0);
  const rows = await database.asOwner<{ kind: string }>('select kind from casework.trail where case_id = $1', [caseId]);
  expect(rows.map(({ kind }) => kind)).toContain('CaseErased');
  const clock = caseClockVisit(there);
  await expect(
    transact(clock, 'test', async (tx) => {
      const ring = { newest: 'x', secrets: new Map() };
      return { ok: true, value: await trailOfCase(tx, { caseId, ring }) };
    })
  ).rejects.toThrow('not here');
});

test('a client comes in with an address of her own, sees with whom she talks, and no longer once let go', async () => {
  const { there, visit, caseId } = await makeTable('binnen');
  expect(await letClientIn(visit, { caseId, email: 'wie' })).toMatchObject({ reason: 'wrong-email' });
  expect(await letClientIn(visit, { caseId, email: 'marloes@binnen.example.org' })).toMatchObject({
    reason: 'email-known'
  });
  const other = workerVisit(there, await makeWorker(there, 'Joris'));
  const elsewhere = await makeCase(other, 'Partner');
  expect(await letClientIn(other, { caseId: elsewhere, email: 'samira@binnen.example.org' })).toMatchObject({
    reason: 'email-known'
  });
  const second = await makeCase(visit, 'Samira weer');
  const again = await letClientIn(visit, { caseId: second, email: 'Samira@binnen.example.org' });
  const client = clientVisit(there, again.ok ? again.value : '');
  expect((await myOwnCases(client)).map(({ withWhom }) => withWhom)).toEqual([['Marloes'], ['Marloes']]);
  expect(await letClientGo(visit, { caseId, personId: client.personId })).toMatchObject({ ok: true });
  expect(await myOwnCases(client)).toHaveLength(1);
  expect(await seeCase(client, { caseId, part: 'mine' }, () => null)).toMatchObject({ reason: 'not-found' });
  await letClientGo(visit, { caseId: second, personId: client.personId });
  expect(await database.asOwner('select from casework.people where id = $1', [client.personId])).toHaveLength(0);
});
