import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { openCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { newCaseKey, ringsFrom } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { beginEmergency } from '#server/relations/begin-emergency.ts';
import { workersHere } from '#server/workers/workers-here.ts';
import { clientVisit, makeCase, makeClient, makeTable, makeWorker, workerVisit } from './casework.ts';
import { now, useDatabase } from './database.ts';

const database = useDatabase();

/** A table with a colleague who belongs to nothing, a lead, and a client of another case. */
async function aTable(slug: string) {
  const table = await makeTable(slug);
  const joris = workerVisit(table.there, await makeWorker(table.there, 'Joris'));
  const lead = workerVisit(table.there, await makeWorker(table.there, 'Lies', ['lead']));
  const otherCase = await makeCase(table.visit, 'Ander');
  const stranger = clientVisit(table.there, await makeClient(table.there, otherCase, `ander@${slug}.example.org`));
  await transact(table.visit, 'test', async (tx) => {
    const room = await openCase(tx, table.visit, { caseId: table.caseId, kind: 'LeafAdded' });
    return addLeaves(tx, room!, [
      { id: newBlindId(), kind: 'note', content: { words: 'Van Marloes' } },
      { id: newBlindId(), kind: 'contact-plan', content: { words: 'Dinsdag' } }
    ]);
  });
  return { ...table, joris, lead, stranger, otherCase };
}

/** The audiences of the leaves that the database itself lets somebody find, whatever a happening would ask. */
const found = (visit: CaseVisit, caseId: string): Promise<string[]> =>
  look(visit, async (tx) => {
    const rows = await tx.selectFrom('leaves').select('audience').where('caseId', '=', caseId).execute();
    return rows.map(({ audience }) => audience).sort();
  });

test('DP18: the wall itself, and not only who asks, keeps the leaves of a case for whom they are', async () => {
  const { visit, client, joris, lead, stranger, caseId } = await aTable('bladeren');
  expect(await found(visit, caseId)).toEqual(['author', 'shared']);
  expect(await found(client, caseId)).toEqual(['shared']);
  for (const nobody of [joris, lead, stranger]) expect(await found(nobody, caseId)).toEqual([]);
  // A colleague on the case finds what is for workers, and no note of somebody else.
  await database.asOwner(
    `insert into casework.relations (organisation_id, id, case_id, person_id, ground, given_by, begins_at)
     values ($1, $2, $3, $4, 'asked-along', $5, $6)`,
    [visit.organisationId, newBlindId(), caseId, joris.personId, visit.personId, now]
  );
  await database.asOwner(`update casework.leaves set audience = 'workers' where case_id = $1 and audience = 'shared'`, [
    caseId
  ]);
  expect(await found(joris, caseId)).toEqual(['workers']);
  expect(await found(client, caseId)).toEqual([]);
});

test('DP18: who does not belong to a case changes nothing of it, also without reading it first', async () => {
  const { joris, lead, stranger, caseId } = await aTable('blind');
  const rows = () =>
    database.asOwner(
      `select c.version, c.sealed, (select count(*)::int from casework.leaves l where l.case_id = c.id) as leaves
       from casework.cases c where id = $1`,
      [caseId]
    );
  const before = await rows();
  const words = [
    'update casework.cases set version = 99',
    `update casework.leaves set sealed = null`,
    'delete from casework.leaves',
    'delete from casework.clients',
    'delete from casework.case_keys'
  ];
  for (const nobody of [joris, lead, stranger])
    for (const one of words)
      await transact(nobody, 'test', async (tx) => {
        const { numAffectedRows } = await sql.raw(one).execute(tx);
        // Whoever a case is about may change that one, and nothing of another.
        if (nobody !== stranger) expect(numAffectedRows ?? 0n, one).toBe(0n);
        return { ok: false };
      });
  expect(await rows()).toEqual(before);
});

test('DP18: nobody gives oneself or another a way in on a ground that is not theirs to give', async () => {
  const { visit, client, joris, lead, caseId } = await aTable('grond');
  const give = (by: CaseVisit, ground: string, to: CaseVisit) =>
    transact(by, 'test', async (tx) => {
      const given = { ground, givenBy: by.personId!, personId: to.personId!, beginsAt: now };
      const ends = ground === 'emergency' ? new Date(now.getTime() + 3_600_000) : null;
      const sealed = ground === 'emergency' ? { sealed: Buffer.from('x'), keyId: newBlindId<string>() } : {};
      const place = { organisationId: by.organisationId, id: newBlindId<string>(), caseId };
      await tx
        .insertInto('relations')
        .values({ ...place, ...given, endsAt: ends, ...sealed })
        .execute();
      return { ok: false };
    });
  const wrong: [CaseVisit, string, CaseVisit][] = [
    [joris, 'began', joris],
    [joris, 'assigned', joris],
    [joris, 'asked-along', joris],
    [joris, 'asked-along', lead],
    [joris, 'emergency', lead],
    [lead, 'assigned', lead],
    [lead, 'emergency', lead],
    [visit, 'assigned', joris],
    [visit, 'emergency', joris],
    [client, 'asked-along', joris]
  ];
  for (const [by, ground, to] of wrong)
    await expect(give(by, ground, to), `${ground} by ${by.duty}`).rejects.toThrow('row-level security');
});

test('DP18: who works there is not shown whom others talk with, nor their letters', async () => {
  const { visit, client, joris, stranger } = await aTable('mensen');
  const ids = (by: CaseVisit, table: 'people' | 'mails') =>
    look(by, async (tx) => {
      const rows =
        table === 'people'
          ? await tx.selectFrom('people').select('id').execute()
          : await tx.selectFrom('mails').select('toId as id').execute();
      return rows.map(({ id }) => id);
    });
  expect(await ids(visit, 'people')).toEqual(expect.arrayContaining([client.personId, stranger.personId]));
  for (const other of [joris, stranger]) expect(await ids(other, 'people')).not.toContain(client.personId);
  await beginEmergency(joris, { who: 'Samira', reason: 'Ze belde in paniek.', colleagueId: visit.personId });
  expect(await ids(client, 'mails')).toEqual([client.personId]);
  for (const other of [joris, stranger]) expect(await ids(other, 'mails')).toEqual([]);
});

const opens = (visit: WorkerVisit, caseId: string) => seeCase(visit, { caseId, part: 'room' }, () => null);

test.each([
  ['layer', `'file'`],
  ['audience', `'workers'`],
  ['author_id', `(select id from casework.people where id <> author_id limit 1)`],
  ['version', 'version + 1'],
  ['id', 'gen_random_uuid()']
])('DP20: a leaf of which the %s was changed from outside does not open', async (column, value) => {
  const { visit, caseId } = await aTable(`anders-${column.replace('_', '-')}`);
  expect(await opens(visit, caseId)).toMatchObject({ ok: true });
  const ofPlan = `case_id = $1 and audience = 'shared'`;
  await database.asOwner(`update casework.leaves set ${column} = ${value} where ${ofPlan}`, [caseId]);
  await expect(opens(visit, caseId)).rejects.toThrow('does not open');
});

test('DP20: a card of one does not open as the card of another', async () => {
  const { lead, joris, visit } = await aTable('kaartjes');
  expect(await workersHere(lead)).toMatchObject({ ok: true });
  await database.asOwner(
    `update casework.people t set sealed = o.sealed, key_id = o.key_id from casework.people o
     where t.id in ($1, $2) and o.id in ($1, $2) and o.id <> t.id`,
    [joris.personId, visit.personId]
  );
  await expect(workersHere(lead)).rejects.toThrow('does not open');
});

test('DP20: the key of one case does not open as the key of another', async () => {
  const { visit } = await aTable('sleutel-van');
  const { organisationId } = visit;
  const ring = await look(visit, (tx) => organisationRing(tx, organisationId));
  const [one, other] = [newBlindId<string>(), newBlindId<string>()];
  const { row } = newCaseKey(ring, { organisationId, caseId: one }, 1);
  expect(ringsFrom(ring, organisationId, [row]).get(one)?.newest).toBe(row.id);
  expect(() => ringsFrom(ring, organisationId, [{ ...row, caseId: other }])).toThrow('does not open');
  expect(() => ringsFrom(ring, organisationId, [{ ...row, id: newBlindId<string>() }])).toThrow('does not open');
  expect(() => ringsFrom(ring, newBlindId<string>(), [row])).toThrow('does not open');
});

test('DP21: by what somebody is found again says nothing, not even that two organisations know the same person', async () => {
  const [one, other] = [await makeTable('merk-een'), await makeTable('merk-twee')];
  for (const { there, visit } of [one, other])
    await makeClient(there, await makeCase(visit, 'Bo'), 'zelfde@example.org');
  const marks = await database.asOwner<{ mark: Buffer }>(
    `select email_mark as mark from casework.people p where organisation_id in ($1, $2)`,
    [one.there.id, other.there.id]
  );
  const all = marks.map(({ mark }) => mark.toString('hex'));
  expect(new Set(all).size).toBe(all.length);
  for (const mark of all) expect(mark).toHaveLength(64);
});

test('DP21: why somebody came in for an emergency cannot be read in the database', async () => {
  const { visit, joris, caseId } = await aTable('reden');
  const told = { who: 'Samira', reason: 'Ze belde over een kruisbes.', colleagueId: visit.personId };
  expect(await beginEmergency(joris, told)).toEqual({ ok: true, value: caseId });
  const [row] = await database.asOwner<{ all: string; sealed: Buffer }>(
    `select r::text as all, sealed from casework.relations r where ground = 'emergency' and case_id = $1`,
    [caseId]
  );
  expect(row!.sealed.length).toBeGreaterThan(40);
  for (const form of ['kruisbes', Buffer.from('kruisbes').toString('hex'), visit.personId]) {
    expect(row!.all).not.toContain(form);
    expect(row!.sealed.toString('latin1')).not.toContain(form);
  }
});
