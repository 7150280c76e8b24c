import { beforeAll, expect, test } from 'vitest';
import type { Organisation } from '#domain/organisations/organisation.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { myCases } from '#server/cases/my-cases.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { makeCase, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { lockSession } from './lock-session.ts';
import { recogniseMember } from './recognise-member.ts';

const database = useDatabase();
let at: Organisation;
let visit: WorkerVisit;

beforeAll(async () => {
  at = await makeOrganisation('locked');
  visit = workerVisit(at, await makeWorker(at, 'Marloes'));
  await makeCase(visit, 'Iris');
});

test('DP20: what is locked opens no case, for nobody who holds the cookie, before the second factor was shown', async () => {
  expect(await myCases(visit)).toMatchObject({ ok: true, value: [{}] });
  expect(await lockSession(visit)).toEqual({ ok: true, value: 'second-factor' });
  expect(await myCases(visit)).toEqual({ ok: true, value: [] });
  const sessions = 'update casework.sessions set token_hash = $1 where id = $2';
  await database.asOwner(sessions, [hashOf('cookie'), visit.session.id]);
  expect(await recogniseMember(at, 'cookie', visit.now)).toMatchObject({ isHalfway: true });
});

test('who only looks along in an example comes in anew', async () => {
  const joris = workerVisit(at, await makeWorker(at, 'Joris'));
  const along = { ...joris, session: { ...joris.session, factorBy: 'look-along' as const } };
  expect(await lockSession(along)).toEqual({ ok: true, value: 'sign-in' });
  const [row] = await database.asOwner('select ended_at from casework.sessions where id = $1', [joris.session.id]);
  expect(row!['ended_at']).toEqual(joris.now);
});
