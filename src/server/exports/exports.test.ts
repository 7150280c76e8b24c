import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { files } from '#domain/exports/taking-out.ts';
import { makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { seeCase } from '../cases/see-case.ts';
import { fileOfMap } from './file-of-map.ts';
import { takeMapOut } from './take-map-out.ts';

const database = useDatabase();
const draft = { reason: 'Voor het onderzoek van de hogeschool', names: 'no' };

async function table() {
  const slug = `kaart-${Math.random().toString(36).slice(2, 8)}`;
  const { there, visit: marloes, client: iris, caseId } = await makeTable(slug, 'Iris');
  const joris = workerVisit(there, await makeWorker(there, 'Joris'));
  return { marloes, joris, iris, caseId };
}

async function fileFor(visit: WorkerVisit, caseId: string, at: { id: string; name: string }) {
  const seen = await seeCase(visit, { caseId, part: 'export' }, (room) => fileOfMap(room, visit, at));
  return seen.ok ? seen.value : null;
}

test('the map goes out after showing again who one is, with a reason that the client reads', async () => {
  const { marloes, joris, iris, caseId } = await table();
  const old = { ...marloes, session: { ...marloes.session, factorAt: new Date(now.getTime() - 3_600_000) } };
  expect(await takeMapOut(old, { caseId, draft })).toMatchObject({ reason: 'not-fresh' });
  expect(await takeMapOut(joris, { caseId, draft })).toMatchObject({ reason: 'not-found' });
  expect(await takeMapOut(marloes, { caseId, draft: { ...draft, reason: '' } })).toMatchObject({ reason: 'no-reason' });
  const taken = await takeMapOut(marloes, { caseId, draft });
  if (!taken.ok) throw new Error(taken.reason);
  const { id } = taken.value;
  for (const name of files)
    expect((await fileFor(marloes, caseId, { id, name }))?.body.length, name).toBeGreaterThan(0);
  const ego = (await fileFor(marloes, caseId, { id, name: 'ego.csv' }))!.body;
  expect(ego).toContain('"case"');
  // The files of one taking out fit together, in one zip or one by one; those of another do not.
  const zip = (await fileFor(marloes, caseId, { id, name: 'map.zip' }))!.body as Uint8Array;
  expect(strFromU8(unzipSync(zip)['ego.csv']!)).toBe(ego);
  const again = await takeMapOut(marloes, { caseId, draft });
  const other = again.ok ? again.value.id : '';
  expect((await fileFor(marloes, caseId, { id: other, name: 'ego.csv' }))!.body).not.toBe(ego);
  expect(await fileFor(marloes, caseId, { id, name: '../ego.csv' })).toBeNull();
  expect(await fileFor(old, caseId, { id, name: 'ego.csv' })).toBeNull();
  const tomorrow = { ...marloes, now: new Date(now.getTime() + 86_400_000) };
  expect(await fileFor(tomorrow, caseId, { id, name: 'ego.csv' })).toBeNull();
  const mine = await seeCase(iris, { caseId, part: 'mine' }, ({ leaves }) => leaves.map(({ content }) => content));
  expect(JSON.stringify(mine)).toContain(draft.reason);
  const [row] = await database.asOwner<{ count: number }>(
    `select count(*)::int as count from casework.trail where case_id = $1 and kind = 'LeafAdded'`,
    [caseId]
  );
  expect(row!.count).toBe(2);
});
