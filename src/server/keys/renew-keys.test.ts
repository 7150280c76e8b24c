import { afterAll, expect, test } from 'vitest';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { makeCase, makeOrganisation, makeTable, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { seeCase } from '../cases/see-case.ts';
import { newKey, openVault, unseal } from '../platform/vault.ts';
import { organisationKeyAbout } from './organisation-ring.ts';
import { renewKeys } from './renew-keys.ts';

const database = useDatabase();
const [oldLine, newLine] = [newKey(), newKey()];

afterAll(() => {
  openVault(newKey());
});

const keyRows = () =>
  database.asOwner<{ organisation_id: string; id: string; wrapped: string }>(
    'select organisation_id, id, wrapped from casework.keys order by made_at desc, id desc'
  );

test('with a newer key of the house everything is wrapped anew, and the old key opens nothing of it any more', async () => {
  openVault(oldLine);
  const there = await makeOrganisation('vernieuwd');
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  const caseId = await makeCase(visit, 'Samira');
  openVault(`${newLine}\n${oldLine}`);
  await renewKeys(new Date(visit.now.getTime() + 1000));

  const keys = await keyRows();
  expect(keys).toHaveLength(2);
  const [wrappedBy] = await database.asOwner('select wrapped_by from casework.case_keys');
  expect(wrappedBy).toEqual({ wrapped_by: keys[0]!.id });
  const opensWith = (line: string): boolean[] => {
    openVault(line);
    return keys.map(({ organisation_id: at, id, wrapped }) => unseal(wrapped, organisationKeyAbout(at, id)) !== null);
  };
  expect(opensWith(oldLine)).toEqual([false, false]);
  expect(opensWith(newLine)).toEqual([true, true]);
  const seen = await seeCase(visit, { caseId, part: 'room' }, ({ cover }) => cover.clientName);
  expect(seen).toEqual({ ok: true, value: 'Samira' });
});

test('where nothing changed nothing is renewed, and keys that do not open are left as they are', async () => {
  const before = await keyRows();
  openVault(newLine);
  await renewKeys();
  expect(await keyRows()).toEqual(before);
  openVault(newKey());
  await renewKeys();
  expect(await keyRows()).toEqual(before);
});

test('DP20: without the key of a case nothing of it can be read any more, whoever asks, and it holds up no other', async () => {
  openVault(newKey());
  const { visit, caseId, client } = await makeTable('kwijt');
  const other = await makeCase(visit, 'Iris');
  const look = (who: CaseVisit, at = caseId) =>
    seeCase(who, { caseId: at, part: 'room' }, ({ cover }) => cover.clientName);
  expect(await look(visit)).toEqual({ ok: true, value: 'Samira' });
  // Somebody with the whole database, but without the key, could write another one in its place.
  await database.asOwner(
    `update casework.case_keys set wrapped = o.wrapped from casework.case_keys o
     where casework.case_keys.case_id = $1 and o.case_id = $2`,
    [caseId, other]
  );
  for (const who of [visit, client]) await expect(look(who)).rejects.toThrow();
  await database.asOwner('delete from casework.leaves where case_id = $1', [caseId]);
  await database.asOwner('delete from casework.case_keys where case_id = $1', [caseId]);
  for (const who of [visit, client]) expect(await look(who).catch(() => null)).not.toMatchObject({ ok: true });
  expect(await look(visit, other)).toEqual({ ok: true, value: 'Iris' });
});
