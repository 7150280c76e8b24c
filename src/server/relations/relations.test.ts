import { expect, test } from 'vitest';
import { keepNote } from '#server/cases/keep-note.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { transact } from '#server/platform/transaction.ts';
import { trailOfCase } from '#server/trails/trail-of-case.ts';
import { addWorker } from '#server/workers/add-worker.ts';
import { changeWorkerRole, endWork } from '#server/workers/change-worker-role.ts';
import { workersHere } from '#server/workers/workers-here.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { makeCase, makeClient, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import { askAlong } from './ask-along.ts';
import { assignCase } from './assign-case.ts';
import { beginEmergency } from './begin-emergency.ts';
import { casesToAssign } from './cases-to-assign.ts';
import { emergenciesHere } from './emergencies-here.ts';
import { peopleOnCase } from './people-on-case.ts';
import { takeOffCase } from './take-off-case.ts';

const database = useDatabase();

async function aTeam(slug: string) {
  const there = await makeOrganisation(slug);
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  const joris = workerVisit(there, await makeWorker(there, 'Joris'));
  const lead = workerVisit(there, await makeWorker(there, 'Lies', ['lead']));
  const officer = workerVisit(there, await makeWorker(there, 'Paul', ['privacy-officer']));
  return { there, visit, joris, lead, officer, caseId: await makeCase(visit, 'Samira de Wit') };
}

const sees = async (visit: CaseVisit, caseId: string): Promise<boolean> =>
  (await seeCase(visit, { caseId, part: 'room' }, () => null)).ok;
const people = async (visit: WorkerVisit, caseId: string) => {
  const seen = await seeCase(visit, { caseId, part: 'people' }, (room, tx) => peopleOnCase(tx, room));
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
};
const trail = async (visit: WorkerVisit, caseId: string) => {
  const seen = await seeCase(visit, { caseId, part: 'looks' }, (room, tx) =>
    trailOfCase(tx, { caseId, ring: room.rings.case })
  );
  return seen.ok ? seen.value : [];
};

test('a colleague who is asked along works on it, and no longer once taken off; the notes go too', async () => {
  const { visit, joris, caseId } = await aTeam('samen');
  expect((await people(visit, caseId)).others.map(({ name }) => name)).toEqual(['Joris']);
  expect(await askAlong(visit, { caseId, personId: joris.personId })).toMatchObject({ ok: true });
  expect(await askAlong(visit, { caseId, personId: joris.personId })).toMatchObject({ reason: 'no-colleague' });
  await keepNote(joris, { caseId, words: 'van Joris' });
  const { on } = await people(joris, caseId);
  expect(on.map(({ name, ground, givenBy }) => [name, ground, givenBy])).toEqual([
    ['Marloes', 'began', 'Marloes'],
    ['Joris', 'asked-along', 'Marloes']
  ]);
  expect(await takeOffCase(visit, { caseId, relationId: on[1]!.relationId })).toMatchObject({ ok: true });
  expect(await sees(joris, caseId)).toBe(false);
  expect(
    await database.asOwner(`select from casework.leaves where sealed is not null and layer = 'note'`)
  ).toHaveLength(0);
  expect(await takeOffCase(visit, { caseId, relationId: on[0]!.relationId })).toMatchObject({ reason: 'last-one' });
  const reopened = await transact(joris, 'test', async (tx) => {
    const changed = await tx
      .updateTable('relations')
      .set({ endsAt: null })
      .where('caseId', '=', caseId)
      .executeTakeFirst();
    return { ok: true, changed: changed.numUpdatedRows };
  });
  expect(reopened).toMatchObject({ changed: 0n });
});

test('the lead assigns a case by its mark, reads none, and takes none herself', async () => {
  const { visit, joris, lead, caseId } = await aTeam('verdelen');
  const seen = await casesToAssign(lead);
  expect(seen).toMatchObject({ value: { cases: [{ caseId, names: ['Marloes'] }] } });
  expect(JSON.stringify(seen)).not.toContain('Samira');
  expect(await casesToAssign(visit)).toMatchObject({ reason: 'not-allowed' });
  expect(await assignCase(lead, { caseId, personId: lead.personId })).toMatchObject({ reason: 'not-yourself' });
  expect(await assignCase(joris, { caseId, personId: joris.personId })).toMatchObject({ reason: 'not-allowed' });
  expect(await assignCase(lead, { caseId, personId: joris.personId })).toMatchObject({ ok: true });
  expect(await assignCase(lead, { caseId, personId: joris.personId })).toMatchObject({ reason: 'works-on-it' });
  expect(await sees(joris, caseId)).toBe(true);
  expect(await sees(lead, caseId)).toBe(false);
  expect(await trail(visit, caseId)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'WorkerJoined', by: lead.personId, ground: 'lead' })])
  );
});

test('whoever stops here sees nothing from that second on, and the lead finds the cases that lost everybody', async () => {
  const { visit, lead, caseId } = await aTeam('vertrekt');
  expect(await endWork(visit, lead.personId)).toMatchObject({ reason: 'not-allowed' });
  expect(await endWork(lead, lead.personId)).toMatchObject({ reason: 'not-allowed' });
  expect(await endWork(lead, visit.personId)).toMatchObject({ ok: true });
  expect(await sees(visit, caseId)).toBe(false);
  expect(await casesToAssign(lead)).toMatchObject({ value: { cases: [{ caseId, names: [] }] } });
  const here = await workersHere(lead);
  expect(here.ok && here.value.map(({ name }) => name)).toEqual(['Joris', 'Lies', 'Paul']);
});

test('roles are given and taken by the lead, count at once, and are never one’s own key to a case', async () => {
  const { visit, joris, lead, caseId } = await aTeam('rollen');
  const change = (by: WorkerVisit, personId: string, role: string, how: 'give' | 'take') =>
    changeWorkerRole(by, { personId, role, how });
  expect(await change(visit, joris.personId, 'lead', 'give')).toMatchObject({ reason: 'not-allowed' });
  expect(await change(lead, lead.personId, 'social-worker', 'give')).toMatchObject({ reason: 'not-yourself' });
  expect(await change(lead, lead.personId, 'lead', 'take')).toMatchObject({ reason: 'last-lead' });
  expect(await change(lead, visit.personId, 'lead', 'give')).toMatchObject({ ok: true });
  expect(await change(lead, visit.personId, 'social-worker', 'take')).toMatchObject({ ok: true });
  expect(await sees(visit, caseId)).toBe(false);
  expect(await addWorker(lead, { name: 'Nora', email: 'nora@example.org', roles: ['social-worker'] })).toMatchObject({
    ok: true
  });
  expect(await addWorker(lead, { name: 'Nora', email: 'NORA@example.org', roles: ['lead'] })).toMatchObject({
    reason: 'email-known'
  });
  expect(await addWorker(lead, { name: '', email: 'x', roles: [] })).toMatchObject({
    errors: { name: 'no-name', email: 'wrong-email', roles: 'no-role' }
  });
});

const draft = (colleague: WorkerVisit, who = 'samira  DE wit') => ({
  ...{ who, reason: 'Ze belde en klonk in paniek.', colleagueId: colleague.personId }
});

test('an emergency opens one case for a day, with a reason that the privacy officer reads and a row in the trail', async () => {
  const { visit, joris, officer, lead, caseId } = await aTeam('nood');
  expect(await beginEmergency(joris, draft(visit))).toEqual({ ok: true, value: caseId });
  expect(await sees(joris, caseId)).toBe(true);
  const inHours = (hours: number): WorkerVisit => ({ ...joris, now: new Date(now.getTime() + hours * 3_600_000) });
  expect(await sees(inHours(11), caseId)).toBe(true);
  await database.asOwner('update casework.sessions set factor_at = $1 where person_id = $2', [
    new Date(now.getTime() + 23 * 3_600_000),
    joris.personId
  ]);
  expect(await sees(inHours(23.9), caseId)).toBe(true);
  expect(await sees(inHours(24), caseId)).toBe(false);
  expect(await emergenciesHere(officer)).toMatchObject({
    value: [{ name: 'Joris', colleague: 'Marloes', reason: 'Ze belde en klonk in paniek.' }]
  });
  expect(await emergenciesHere(lead)).toMatchObject({ reason: 'not-allowed' });
  expect(await trail(visit, caseId)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'EmergencyBegan', by: joris.personId }),
      expect.objectContaining({ kind: 'CaseRead', by: joris.personId, ground: 'emergency' })
    ])
  );
});

test('whom an emergency concerns is told, by a letter that says nothing of it', async () => {
  const { there, visit, joris, lead, officer, caseId } = await aTeam('nood-bericht');
  const client = await makeClient(there, caseId, 'samira@example.org');
  const told = { ...draft(visit), colleagueId: lead.personId };
  expect(await beginEmergency(joris, told)).toMatchObject({ ok: true });
  const mails = await database.asOwner<{ to_id: string; subject: string; plain: string }>(
    `select to_id, subject, plain from casework.mails where organisation_id = $1`,
    [there.id]
  );
  const concerned = [client, officer.personId, visit.personId, lead.personId];
  expect(mails.map((mail) => mail.to_id).toSorted()).toEqual(concerned.toSorted());
  const words = mails.map(({ subject, plain }) => subject + plain).join();
  for (const secret of ['Samira', 'Joris', 'Marloes', told.reason, caseId]) expect(words).not.toContain(secret);
});

test('who is there for an emergency brings nobody in, takes nobody off, and does not stay', async () => {
  const { there, visit, joris, caseId } = await aTeam('nood-grens');
  const other = await makeWorker(there, 'Nora');
  await beginEmergency(joris, draft(visit));
  expect(await askAlong(joris, { caseId, personId: other.id })).toMatchObject({ reason: 'only-for-an-emergency' });
  const { on } = await people(joris, caseId);
  const marloes = on.find(({ name }) => name === 'Marloes')!;
  expect(await takeOffCase(joris, { caseId, relationId: marloes.relationId })).toMatchObject({
    reason: 'only-for-an-emergency'
  });
  await expect(
    database.asOwner(`update casework.relations set ends_at = ends_at + interval '1 hour' where ground = 'emergency'`)
  ).rejects.toThrow('check constraint');
});

test('no emergency without a fresh sign-in, a reason, a colleague, or for a lead; and a miss stays in the trail', async () => {
  const { there, visit, joris, lead } = await aTeam('nood-nee');
  const stale = { ...joris, session: { ...joris.session!, factorAt: new Date(now.getTime() - 16 * 60_000) } };
  expect(await beginEmergency(stale, draft(visit))).toMatchObject({ reason: 'not-fresh' });
  expect(await beginEmergency(lead, draft(visit))).toMatchObject({ reason: 'not-allowed' });
  expect(await beginEmergency(joris, draft(joris))).toMatchObject({ reason: 'no-colleague' });
  expect(await beginEmergency(joris, { ...draft(visit), reason: 'nu' })).toMatchObject({ reason: 'no-reason' });
  expect(await beginEmergency(joris, draft(visit, 'Niemand'))).toMatchObject({ reason: 'nobody' });
  await makeCase(visit, 'Samira de Wit');
  expect(await beginEmergency(joris, draft(visit))).toMatchObject({ reason: 'several' });
  const [row] = await database.asOwner(
    `select count(*)::int as missed from casework.trail where organisation_id = $1 and kind = 'EmergencyMissed'`,
    [there.id]
  );
  expect(row).toEqual({ missed: 2 });
});
