import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Role } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { makeNeighbourhood, makePerson, sessionIn, useDatabase, visitOf } from '../../../tests/database.ts';
import { askAtTheDesk } from '../desk/ask-at-the-desk.ts';
import { excuseAsk } from '../desk/excuse-ask.ts';
import { matchAtDesk } from '../desk/match-at-desk.ts';
import { needsToday } from '../desk/needs-today.ts';
import { visitsAhead } from '../desk/visits-ahead.ts';
import { exampleSlug, layOutExample } from '../example/lay-out-example.ts';
import { invitationsHere } from '../invitations/invitations-here.ts';
import { makeInvitation } from '../invitations/make-invitation.ts';
import { planToday } from '../matching/plan-today.ts';
import { suggestHelpers } from '../matching/suggest-helpers.ts';
import { findNeighbourhood } from '../neighbourhoods/find-neighbourhood.ts';
import { changeSettings } from '../neighbourhoods/change-settings.ts';
import { peopleHere } from '../people/people-here.ts';
import { registerPerson } from '../people/register-person.ts';
import { seePerson } from '../people/see-person.ts';
import { welcomePerson } from '../people/welcome-person.ts';
import { newId } from '../platform/ids.ts';
import { hashOf } from '../platform/secrets.ts';
import { look } from '../platform/transaction.ts';
import { changeRole } from '../roles/change-role.ts';
import { rolesHere } from '../roles/roles-here.ts';
import { openSession } from '../sessions/open-session.ts';
import { recogniseVisitor } from '../sessions/recognise-visitor.ts';

const database = useDatabase();
const now = new Date();
const from = { browser: 'a-browser', device: { browser: 'other', device: 'other' } } as const;

type Shown = { mailedAt?: Date; factorAt?: Date; factorBy?: 'passkey' | 'look-along' };

/** Fatima of the example as the front door knows her, in a session that was opened with this. */
async function fatima(shown: Shown): Promise<SignedIn> {
  await layOutExample(now);
  const there = (await findNeighbourhood(exampleSlug))!;
  const [row] = await database.asOwner<{ id: string }>(`select id from people where first_name = 'Fatima'`);
  const scope = { regionId: there.regionId, neighbourhoodId: there.id, neighbourhood: there, now, formKey: null };
  const door = { ...scope, duty: 'door' as const, personId: null, session: null, asker: null };
  const { token } = await look(door, (tx) => openSession(tx, { ...door, personId: row!.id, from, shown }));
  const { person, session } = (await recogniseVisitor(there, token, now))!;
  const who = { duty: 'person', personId: person.id, person, session, asker: person.id, locale: 'nl' } as const;
  return { ...scope, ...who };
}

/** How many rows of every table are seen. */
async function rowsSeen(visit: SignedIn): Promise<Record<string, number>> {
  const tables = await database.asOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`
  );
  return look(visit, async (tx) => {
    const seen: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ many: number }>`select count(*)::int as many from ${sql.table(name)}`.execute(tx);
      seen[name] = rows[0]!.many;
    }
    return seen;
  });
}

test('without the second factor a coordinator sees in every table what any neighbour would', async () => {
  const halfway = await fatima({ mailedAt: now });
  const whole = await fatima({ mailedAt: now, factorAt: now, factorBy: 'passkey' });
  const seenHalfway = await rowsSeen(halfway);
  const seenWhole = await rowsSeen(whole);
  expect(halfway.person.roles).toEqual([]);
  expect(whole.person.roles).toContain('coordinator');
  await database.asOwner('create table roles_kept as select * from roles');
  await database.asOwner('delete from roles where person_id = $1', [halfway.personId]);
  const { roles, ...neighbour } = await rowsSeen(whole);
  await database.asOwner('insert into roles select * from roles_kept on conflict do nothing');
  await database.asOwner('drop table roles_kept');
  const { roles: held, ...rest } = seenHalfway;
  expect(held).toBeGreaterThan(roles!);
  expect(rest).toEqual(neighbour);
  for (const table of ['contacts', 'matches', 'consents', 'offers', 'outcomes', 'asks', 'vouchings'])
    expect(seenWhole[table], table).toBeGreaterThan(seenHalfway[table]!);
});

test('no happening of the desk answers her', async () => {
  const halfway = await fatima({ mailedAt: now });
  const one = async (words: string) => (await database.asOwner<{ id: string }>(words))[0]!.id;
  const askId = await one('select id from asks limit 1');
  const matchId = await one('select id from matches limit 1');
  const personId = await one(`select id from people where first_name = 'Bo'`);
  const answers = await Promise.all([
    needsToday(halfway),
    visitsAhead(halfway),
    askAtTheDesk(halfway, askId),
    matchAtDesk(halfway, matchId),
    excuseAsk(halfway, askId),
    suggestHelpers(halfway, askId),
    planToday(halfway),
    peopleHere(halfway),
    seePerson(halfway, personId),
    welcomePerson(halfway, personId),
    invitationsHere(halfway),
    makeInvitation(halfway, 'link'),
    rolesHere(halfway, 'b'),
    changeRole(halfway, { personId, role: 'coordinator', how: 'give' }),
    registerPerson(halfway, {} as never),
    changeSettings(halfway, {} as never, 1)
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
});

test('a role that the front door should let through by mistake does not count in the database', async () => {
  const halfway = await fatima({ mailedAt: now });
  const mistaken: SignedIn = { ...halfway, person: { ...halfway.person, roles: ['coordinator', 'administrator'] } };
  const counts = (visit: SignedIn, role: Role): Promise<boolean> =>
    look(visit, async (tx) => {
      const { rows } = await sql<{ counts: boolean }>`select i_am(${role}) as counts`.execute(tx);
      return rows[0]!.counts;
    });
  expect(await counts(mistaken, 'coordinator')).toBe(false);
  // Neither with the session of somebody else, nor with one that ended, nor with none.
  const whole = await fatima({ mailedAt: now, factorAt: now, factorBy: 'passkey' });
  expect(await counts(whole, 'coordinator')).toBe(true);
  const other = await makePerson(whole.neighbourhood, 'Mallory', { roles: ['coordinator'] });
  expect(await counts({ ...visitOf(whole.neighbourhood, other), session: whole.session }, 'coordinator')).toBe(false);
  expect(await counts({ ...whole, session: { ...whole.session, id: newId() } }, 'coordinator')).toBe(false);
  await database.asOwner('update sessions set ended_at = now() where id = $1', [whole.session.id]);
  expect(await counts(whole, 'coordinator')).toBe(false);
});

test('looking along counts in the example, and not in a neighbourhood of real people', async () => {
  const along = await fatima({ factorAt: now, factorBy: 'look-along' });
  expect(along.person.roles).toContain('coordinator');
  expect(await needsToday(along)).toMatchObject({ ok: true });
  const village = await makeNeighbourhood('echte-wijk');
  const noor = await makePerson(village, 'Noor', { roles: ['coordinator'] });
  await database.asOwner(`update sessions set factor_by = 'look-along', token_hash = $2 where id = $1`, [
    noor.id,
    hashOf('noors-token')
  ]);
  expect(await recogniseVisitor(village, 'noors-token', now)).toMatchObject({ person: { roles: [] } });
  const mistaken = visitOf(village, noor, { session: sessionIn(noor, { factorBy: 'look-along' }) });
  const { rows } = await look(mistaken, (tx) => sql`select i_am('coordinator') as counts`.execute(tx));
  expect(rows).toEqual([{ counts: false }]);
});
