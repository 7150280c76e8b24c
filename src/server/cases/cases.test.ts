import { expect, test } from 'vitest';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import {
  caseClockVisit,
  clientVisit,
  makeCase,
  makeClient,
  makeOrganisation,
  makeTable,
  makeWorker,
  workerVisit
} from '../../../tests/casework.ts';
import { insert, now, useDatabase } from '../../../tests/database.ts';
import { addLeaves } from './add-leaves.ts';
import { openCase, type OpenCase } from './open-case.ts';
import { removeLeaf } from './remove-leaf.ts';
import { rewriteLeaf } from './rewrite-leaf.ts';
import { seeCase } from './see-case.ts';
import { startCase } from './start-case.ts';

const database = useDatabase();

const draft = (kind: string, content: unknown, id = newBlindId<string>()): DraftLeaf => ({ id, kind, content });

const add = (visit: CaseVisit, caseId: string, ...drafts: DraftLeaf[]) =>
  transact(visit, 'test', async (tx) => {
    const room = await openCase(tx, visit, { caseId, kind: 'LeafAdded' });
    return room ? addLeaves(tx, room, drafts) : { ok: false as const, reason: 'not-found' as const };
  });

const see = (visit: CaseVisit, caseId: string): Promise<OpenCase | null> =>
  seeCase(visit, { caseId, part: 'room' }, (room) => room).then((seen) => (seen.ok ? seen.value : null));

test('a case begins with a name and a day, and with all else empty (DP2)', async () => {
  const { visit, caseId } = await makeTable('beginnen');
  expect(await see(visit, caseId)).toMatchObject({
    cover: { clientName: 'Samira', recording: { answer: 'not-asked' }, closing: null },
    leaves: [],
    ground: 'began'
  });
  expect(await startCase(visit, { clientName: ' ', openedOn: '2026-10-06' })).toMatchObject({ reason: 'no-name' });
});

test('without a relation a case does not exist: not for a colleague, a lead, another organisation or another client', async () => {
  const { there, visit, caseId } = await makeTable('relatie');
  const colleague = await makeWorker(there, 'Joris');
  const lead = await makeWorker(there, 'Lies', ['lead', 'privacy-officer']);
  const elsewhere = await makeOrganisation('relatie-elders');
  const stranger = await makeWorker(elsewhere, 'Piet');
  const other = await makeClient(there, await makeCase(visit, 'Ander'), 'ander@example.org');
  for (const nobody of [
    workerVisit(there, colleague),
    workerVisit(there, lead),
    workerVisit(elsewhere, stranger),
    clientVisit(there, other),
    { ...workerVisit(elsewhere, visit.worker) }
  ])
    expect(await see(nobody, caseId)).toBeNull();
  expect(await startCase(workerVisit(there, lead), { clientName: 'X', openedOn: '2026-10-06' })).toMatchObject({
    reason: 'not-allowed'
  });
});

test('a role counts only after the second factor, on this browser, and not for long', async () => {
  const { there, visit, caseId } = await makeTable('factor');
  expect(await see({ ...visit, session: null }, caseId)).toBeNull();
  const other = await makeWorker(there, 'Joris');
  expect(await see({ ...visit, session: workerVisit(there, other).session }, caseId)).toBeNull();
  expect(await see({ ...visit, now: new Date(now.getTime() + 11 * 3_600_000) }, caseId)).not.toBeNull();
  expect(await see({ ...visit, now: new Date(now.getTime() + 12 * 3_600_000) }, caseId)).toBeNull();
  await database.asOwner('update casework.sessions set factor_at = null, factor_by = null where person_id = $1', [
    visit.personId
  ]);
  expect(await see(visit, caseId)).toBeNull();
});

test('a session that ended opens nothing in the same second, also for the client', async () => {
  const { visit, caseId, client } = await makeTable('afgemeld');
  expect(await see(client, caseId)).not.toBeNull();
  await database.asOwner('update casework.sessions set ended_at = now()');
  expect(await see(client, caseId)).toBeNull();
  expect(await see(visit, caseId)).toBeNull();
});

test('a relation counts from its beginning to its end, by the clock of the visit', async () => {
  const { there, visit, caseId } = await makeTable('termijn');
  const colleague = await makeWorker(there, 'Joris');
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  await insert('casework.relations', {
    ...{ organisation_id: there.id, id: newBlindId(), case_id: caseId, person_id: colleague.id },
    ...{ ground: 'asked-along', given_by: visit.personId, begins_at: at(1), ends_at: at(2) }
  });
  const seenAt = (hours: number) => see(workerVisit(there, colleague, { now: at(hours) }), caseId);
  expect(await seenAt(0)).toBeNull();
  expect(await seenAt(1.5)).toMatchObject({ ground: 'asked-along' });
  expect(await seenAt(2)).toBeNull();
});

test('a note is its author’s alone, and what is for workers is not the client’s (DP7, DP17)', async () => {
  const { there, visit, caseId, client } = await makeTable('laagjes');
  const colleague = await makeWorker(there, 'Joris');
  await insert('casework.relations', {
    ...{ organisation_id: there.id, id: newBlindId(), case_id: caseId, person_id: colleague.id },
    ...{ ground: 'asked-along', given_by: visit.personId, begins_at: now }
  });
  await add(visit, caseId, draft('note', { words: 'Van mij' }), draft('contact-plan', { words: 'Dinsdag' }));
  const kinds = async (who: CaseVisit) => (await see(who, caseId))!.leaves.map(({ kind }) => kind).sort();
  expect(await kinds(visit)).toEqual(['contact-plan', 'note']);
  expect(await kinds(workerVisit(there, colleague))).toEqual(['contact-plan']);
  expect(await kinds(client)).toEqual(['contact-plan']);
  await database.asOwner(`update casework.leaves set audience = 'workers' where audience = 'shared'`);
  await expect(see(visit, caseId)).rejects.toThrow('does not open');
});

test('what is sent twice is there once, and what was removed does not come back', async () => {
  const { visit, caseId } = await makeTable('tweemaal');
  const one = draft('contact-plan', { words: 'Dinsdag' });
  expect(await add(visit, caseId, one)).toMatchObject({ value: { added: [one.id] } });
  expect(await add(visit, caseId, one, draft('note', { words: 'x' }))).toMatchObject({
    value: { added: [expect.any(String)] }
  });
  await transact(visit, 'test', async (tx) => {
    const room = await openCase(tx, visit, { caseId, kind: 'LeafRemoved' });
    return removeLeaf(tx, room!, one.id);
  });
  expect(await add(visit, caseId, one)).toMatchObject({ value: { added: [] } });
  expect((await see(visit, caseId))!.leaves.map(({ kind }) => kind)).toEqual(['note']);
});

test('of two who change one leaf, the second is told', async () => {
  const { visit, caseId } = await makeTable('tegelijk');
  const one = draft('contact-plan', { words: 'Dinsdag' });
  await add(visit, caseId, one);
  const change = (words: string) =>
    transact(visit, 'test', async (tx) => {
      const room = await openCase(tx, visit, { caseId, kind: 'LeafChanged' });
      return rewriteLeaf(tx, room!, { id: one.id, version: 1, content: { words } });
    });
  expect(await change('Woensdag')).toMatchObject({ ok: true });
  expect(await change('Donderdag')).toMatchObject({ reason: 'changed-meanwhile' });
  expect((await see(visit, caseId))!.leaves).toMatchObject([{ content: { words: 'Woensdag' }, version: 2 }]);
});

test('DP3: without the client’s yes nothing is kept about other people', async () => {
  const { visit, caseId } = await makeTable('zonder-ja');
  expect(await add(visit, caseId, draft('note', { words: 'x' }), draft('person', { name: 'tante' }))).toMatchObject({
    reason: 'recording-not-agreed'
  });
  expect((await see(visit, caseId))!.leaves).toEqual([]);
});

test.each([
  ['no-such-kind', draft('diagnosis', { words: 'x' })],
  ['wrong-content', draft('note', { words: 'x', bsn: '123456782' })],
  ['not-yours-to-write', draft('correction', { leafId: newBlindId(), words: 'x' })],
  ['wrong-id', draft('note', { words: 'x' }, '1')]
])('%s: nothing of the whole lot is kept', async (reason, wrong) => {
  const { visit, caseId } = await makeTable(reason);
  expect(await add(visit, caseId, draft('note', { words: 'goed' }), wrong)).toMatchObject({ reason });
  expect((await see(visit, caseId))!.leaves).toEqual([]);
});

/** Swaps a column of two rows, as somebody with the database but without the key could. */
async function swap(table: string, column: string, [a, b]: readonly string[]): Promise<void> {
  await database.asOwner(
    `update casework.${table} t set ${column} = o.${column} from casework.${table} o
     where t.id in ($1, $2) and o.id in ($1, $2) and o.id <> t.id`,
    [a, b]
  );
}

test('a sealed text that is moved to another row, case or version does not open', async () => {
  const { visit, caseId } = await makeTable('wisselen');
  const [one, two] = [draft('contact-plan', { words: 'een' }), draft('contact-plan', { words: 'twee' })];
  await add(visit, caseId, one, two);
  await swap('leaves', 'sealed', [one.id, two.id]);
  await expect(see(visit, caseId)).rejects.toThrow('does not open');
  await swap('leaves', 'sealed', [one.id, two.id]);
  expect((await see(visit, caseId))!.leaves).toHaveLength(2);
  await database.asOwner('update casework.leaves set version = 2 where id = $1', [one.id]);
  await expect(see(visit, caseId)).rejects.toThrow('does not open');
  await database.asOwner('update casework.leaves set version = 1 where id = $1', [one.id]);
  const other = await makeCase(visit, 'Ander');
  await swap('cases', 'sealed', [caseId, other]);
  await expect(see(visit, caseId)).rejects.toThrow('does not open');
});

test('the keys of two organisations cannot be exchanged', async () => {
  const { visit, caseId } = await makeTable('sleutel-een');
  await makeTable('sleutel-twee');
  const rows = await database.asOwner<{ id: string; wrapped: string }>(
    `select k.id, k.wrapped from casework.keys k join casework.organisations o on o.id = k.organisation_id
     where o.slug like 'sleutel-%' order by o.slug`
  );
  // The process remembers keys by their ids; a new process would read the changed row, so it gets another id.
  const strange = newBlindId<string>();
  await database.asOwner(
    "insert into casework.keys select organisation_id, $2, $3, made_at + interval '1 day' from casework.keys where id = $1",
    [rows[0]!.id, strange, rows[1]!.wrapped]
  );
  await expect(see(visit, caseId)).rejects.toThrow('not here');
});

test('the clock opens every case of its organisation, and of no other', async () => {
  const { there, caseId } = await makeTable('klok-een');
  const elsewhere = await makeTable('klok-twee');
  expect(await see(caseClockVisit(there), caseId)).toMatchObject({ ground: 'clock' });
  expect(await see(caseClockVisit(there), elsewhere.caseId)).toBeNull();
});
