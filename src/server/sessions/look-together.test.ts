import { expect, test } from 'vitest';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { makeCase, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { leaveTogether, lookTogether } from './look-together.ts';

const database = useDatabase();

async function along({ session }: WorkerVisit): Promise<unknown> {
  const words = 'select along_case_id, along_tries, ended_at from casework.sessions where id = $1';
  const rows = await database.asOwner(words, [session.id]);
  return rows[0];
}

test('DP25: looking together begins with a code, and only that code ends it', async () => {
  const there = await makeOrganisation('samen-kijken');
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  const caseId = await makeCase(visit, 'Iris');
  expect(await lookTogether(visit, { caseId, code: '12' })).toMatchObject({ reason: 'no-code' });
  const stranger = workerVisit(there, await makeWorker(there, 'Joris'));
  expect(await lookTogether(stranger, { caseId, code: '1234' })).toMatchObject({ reason: 'not-found' });
  expect(await along(stranger)).toMatchObject({ along_case_id: null });
  await lookTogether(visit, { caseId, code: '1234' });
  expect(await along(visit)).toMatchObject({ along_case_id: caseId });
  expect(await leaveTogether(visit, '4321')).toMatchObject({ value: 'wrong-code' });
  expect(await along(visit)).toMatchObject({ along_case_id: caseId, along_tries: 1 });
  expect(await leaveTogether(visit, '1234')).toMatchObject({ value: 'left' });
  expect(await along(visit)).toMatchObject({ along_case_id: null, ended_at: null });
  // Who is not looking together leaves nothing, with whatever code.
  expect(await leaveTogether(visit, '1234')).toMatchObject({ value: 'wrong-code' });
});

test('DP25: after five wrong codes the session ends, and the right one comes too late', async () => {
  const there = await makeOrganisation('vijf-keer');
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  await lookTogether(visit, { caseId: await makeCase(visit, 'Iris'), code: '1234' });
  for (let tried = 1; tried < 5; tried += 1)
    expect(await leaveTogether(visit, '0000')).toMatchObject({ value: 'wrong-code' });
  expect(await leaveTogether(visit, '0000')).toMatchObject({ value: 'signed-out' });
  expect(await leaveTogether(visit, '1234')).toMatchObject({ value: 'signed-out' });
  expect(await along(visit)).toMatchObject({ ended_at: visit.now });
});
