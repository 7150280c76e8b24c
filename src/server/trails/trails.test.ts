import { expect, test } from 'vitest';
import type { Organisation } from '#domain/organisations/organisation.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { caseClockVisit, makeCase, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { checkTrail, type TrailState } from './check-trail.ts';

const database = useDatabase();

const check = (there: Organisation): Promise<TrailState> =>
  look(caseClockVisit(there), async (tx) => checkTrail(tx, await organisationRing(tx, there.id), there.id));

async function looked(slug: string, times: number) {
  const there = await makeOrganisation(slug);
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  const caseId = await makeCase(visit, 'Samira');
  await Promise.all(Array.from({ length: times }, () => seeCase(visit, { caseId, part: 'room' }, () => null)));
  return there;
}

test('twenty looks at once are twenty rows, one after the other', async () => {
  expect(await check(await looked('twintig', 20))).toMatchObject({ rows: 21, brokenAt: null });
});

test('a trail without a row is whole', async () => {
  expect(await check(await makeOrganisation('leeg'))).toMatchObject({ rows: 0, brokenAt: null });
});

const changes: [string, string, number][] = [
  ['a row is taken out', 'delete from casework.trail where position = 3', 3],
  ['the last row is taken out', 'delete from casework.trail where position = 5', 5],
  ['another time is written', `update casework.trail set at = at + interval '1 hour' where position = 2`, 2],
  ['another kind is written', `update casework.trail set kind = 'CaseClosed' where position = 4`, 4],
  ['a look is moved to another case', `update casework.trail set case_id = gen_random_uuid() where position = 4`, 4],
  [
    'two rows change places',
    `update casework.trail t set sealed = o.sealed, kind = o.kind from casework.trail o
     where t.organisation_id = o.organisation_id and t.position + o.position = 5 and t.position in (2, 3)`,
    2
  ],
  [
    'a row is added at the end',
    `insert into casework.trail select organisation_id, 6, case_id, kind, at, sealed, key_id, linked_by, link
     from casework.trail where position = 5`,
    6
  ]
];

test.each(changes)('it is found when %s', async (_, change, at) => {
  const there = await looked(`spoor-${newBlindId().slice(0, 8)}`, 4);
  expect(await check(there)).toMatchObject({ rows: 5, brokenAt: null });
  const within = `and organisation_id = '${there.id}'`;
  const words = change.includes('from casework.trail o')
    ? `${change} and t.organisation_id = '${there.id}'`
    : `${change} ${within}`;
  await database.asOwner(words);
  expect((await check(there)).brokenAt).toBe(at);
});
