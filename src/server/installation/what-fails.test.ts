import { expect, test } from 'vitest';
import { makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { whatFails } from './what-fails.ts';

const database = useDatabase();

test('who keeps the settings reads what keeps failing here or in the whole house, and nobody else does', async () => {
  const [there, next] = [await makeNeighbourhood('deze'), await makeNeighbourhood('andere')];
  const els = visitOf(there, await makePerson(there, 'Els', { roles: ['administrator'] }));
  expect(await whatFails(els)).toEqual({ ok: true, value: [] });
  const fail = (name: string, state: string, data: object) =>
    database.asOwner(`insert into pgboss.job (name, state, data, retry_count, created_on) values ($1, $2, $3, 2, $4)`, [
      name,
      state,
      data,
      now
    ]);
  await fail('send-mail', 'failed', { neighbourhoodId: there.id, mailId: 'x' });
  await fail('send-mail', 'retry', { neighbourhoodId: there.id, mailId: 'y' });
  await fail('remind-of-loan', 'failed', { neighbourhoodId: next.id });
  await fail('tidy-up', 'retry', {});
  expect(await whatFails(els)).toMatchObject({
    value: [
      { name: 'send-mail', count: 2, isGivenUp: true },
      { name: 'tidy-up', count: 1, isGivenUp: false }
    ]
  });
  const kees = visitOf(there, await makePerson(there, 'Kees', { roles: ['coordinator'] }));
  expect(await whatFails(kees)).toEqual({ ok: false, reason: 'not-allowed' });
});
