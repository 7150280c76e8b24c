import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forget, openApp, type App } from '../app.ts';
import { sessionOf } from '../session-of.ts';
import { ofNeighbourhood, routesIn } from './addresses.ts';
import { answersByRole, roleNames } from './roles-table.ts';

/** One's own rows of the example, or of this test. */
type Ids = Readonly<Record<string, string>>;

let app: App;
beforeAll(async () => {
  app = await openApp({ env: { DEMO: '1', TRIES_FROM_ONE_PLACE: '50000' } });
});
afterAll(async () => {
  await app.stop();
  forget(app.dataDir);
});

const one = async (words: string, values: unknown[] = []): Promise<Ids> => {
  const [row] = await app.asOwner(words, values);
  if (!row) throw new Error(`The example has nothing for: ${words}`);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
};

/** A page of a running help: Bo's, or anybody's who has one with a meeting still to come. */
const running = `select m.id as match, m.ask_id as ask, m.asker_id as owner, m.helper_id as helper, t.id as appointment, n.slug,
    n.region_id, n.id as neighbourhood, o.id as offer
  from matches m join appointments t on t.match_id = m.id and t.starts_at > now() and t.cancelled_at is null
    join neighbourhoods n on n.id = m.neighbourhood_id join offers o on o.person_id = m.helper_id and o.withdrawn_at is null
    join asks a on a.id = m.ask_id
  where m.agreed_at is not null and m.closed_at is null
    and not exists (select from roles r where r.person_id in (m.asker_id, m.helper_id)) order by m.id limit 1`;

const cookieOf = async (there: Place, person: string): Promise<string> =>
  `session=${await sessionOf(app, { id: person, region_id: there.region_id, neighbourhood_id: there.neighbourhood })}`;
type Place = { readonly region_id: string; readonly neighbourhood: string };

const giveRole = (ids: Ids, person: string, role: string): Promise<unknown> =>
  app.asOwner(
    `insert into roles (region_id, neighbourhood_id, person_id, role, given_at) values ($1, $2, $3, $4, now())`,
    [ids['region_id'], ids['neighbourhood'], person, role]
  );

const keepOut = (ids: Ids, person: string): Promise<unknown> =>
  app.asOwner(
    `insert into shields (region_id, neighbourhood_id, id, person_id, other_id, marks, owner_marks, label, noted_by, noted_at)
     values ($1, $2, $3, $4, $5, '{}', '{}', '', $4, now())`,
    [ids['region_id'], ids['neighbourhood'], randomUUID(), ids['owner'], person]
  );

/** A neighbourhood next door, with its own coordinator. */
async function nextDoor(ids: Ids): Promise<string> {
  const [neighbourhood, person] = [randomUUID(), randomUUID()];
  const there = { region_id: ids['region_id']!, neighbourhood };
  await app.asOwner(
    `insert into neighbourhoods (region_id, id, slug, name, founded_at) values ($1, $2, 'ernaast', 'Ernaast', now())`,
    [there.region_id, neighbourhood]
  );
  await app.asOwner(
    `insert into people (region_id, neighbourhood_id, id, first_name, joined_at, joined_by, agreed_at)
     values ($1, $2, $3, 'Buur', now(), 'open', now())`,
    [there.region_id, neighbourhood, person]
  );
  await giveRole(there, person, 'coordinator');
  return cookieOf(there, person);
}

/** What each role sends along, in the order of the table. */
async function visitors(ids: Ids): Promise<(string | null)[]> {
  const there = { region_id: ids['region_id']!, neighbourhood: ids['neighbourhood']! };
  const free = await app.asOwner(
    `select p.id from people p where p.neighbourhood_id = $1 and p.left_at is null and p.welcomed_at is not null
       and p.id not in ($2, $3) and not exists (select from roles r where r.person_id = p.id)
       and not exists (select from matches m where p.id in (m.asker_id, m.helper_id) and $2 in (m.asker_id, m.helper_id))
       and not exists (select from proxies x where p.id in (x.person_id, x.proxy_id)) order by p.id limit 4`,
    [there.neighbourhood, ids['owner'], ids['helper']]
  );
  const [neighbour, out, outCoordinator, keeper] = free.map(({ id }) => String(id)) as [string, string, string, string];
  const fresh = await one('select id from people where welcomed_at is null and left_at is null limit 1');
  const fatima = await one(`select id from people where first_name = 'Fatima'`);
  await giveRole(ids, outCoordinator, 'coordinator');
  await giveRole(ids, keeper, 'administrator');
  for (const person of [out, outCoordinator]) await keepOut(ids, person);
  const people = [ids['owner']!, ids['helper']!, neighbour, fresh['id']!, out, fatima['id']!, outCoordinator, keeper];
  const cookies = await Promise.all(people.map((person) => cookieOf(there, person)));
  return [null, await nextDoor(ids), ...cookies];
}

const nobody = '019e5936-6e80-7acd-ba02-0fb94ca40e74';
const addressOf = (route: string, ids: Ids): string =>
  route.replaceAll(/\/?\[\[\w+\]\]/g, '').replaceAll(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? nobody);

/** 2 it opens, d to the door, 4 it does not exist, 3 another way on, x anything else. */
async function answer(address: string, cookie: string | null): Promise<string> {
  const headers: Record<string, string> = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
  const { status, headers: told } = await fetch(address, { headers, redirect: 'manual' });
  if (status === 200) return '2';
  if (status === 404) return '4';
  if (status !== 303 && status !== 302) return 'x';
  return told.get('location')?.includes('/sign-in?to=') ? 'd' : '3';
}

test('every role at every address gets what the table says, and no page is without a line', async () => {
  const ids = await one(running);
  const sent = await visitors(ids);
  const named: Ids = { ...ids, person: ids['owner']!, other: ids['helper']!, proxy: ids['helper']!, side: 'asker' };
  const base = `${app.origin}/${ids['slug']}`;
  const found: Record<string, string> = {};
  for (const route of routesIn(ofNeighbourhood)) {
    const answers = await Promise.all(
      sent.map((cookie) => answer(base + addressOf(route, named).replace(/^\/$/, ''), cookie))
    );
    found[route] = answers.join('');
  }
  expect(sent).toHaveLength(roleNames.length);
  expect(found).toEqual(answersByRole);
});

type Sent = {
  readonly path: string;
  readonly fields: Record<string, string>;
  readonly headers: Record<string, string>;
};

/** Sends a form with headers as no browser would; answers the status. */
const send = ({ path, fields, headers }: Sent): Promise<number> =>
  new Promise((done, fail) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers };
    const sending = request(app.origin + path, { method: 'POST', headers: form }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sending.on('error', fail);
    sending.end(new URLSearchParams(fields).toString());
  });

test('a forged Host is in no letter', async () => {
  const letters = () =>
    app.asOwner(`select m.plain, m.html from mails m join people p on p.id = m.to_id
      where m.kind = 'sign-in' and p.first_name = 'Cyriel'`);
  expect(await letters()).toEqual([]);
  // Nobody else asks anything meanwhile: what this request said about where we are is the last that was heard.
  const headers = { host: 'evil.example', origin: 'http://evil.example' };
  expect(await send({ path: '/brakkenstein/sign-in?/ask', fields: { email: 'cyriel@example.org' }, headers })).toBe(
    303
  );
  await expect.poll(async () => (await letters()).length, { timeout: 20_000 }).toBe(1);
  const [{ plain, html }] = (await letters()) as [{ plain: string; html: string }];
  for (const words of [plain, html]) expect(words).toContain(app.origin);
  expect(
    await app.asOwner(`select id from mails where plain like '%evil.example%' or html like '%evil.example%'`)
  ).toEqual([]);
});

test('nobody is signed in by a form of another site', async () => {
  for (const path of ['/brakkenstein/sign-in', '/brakkenstein/sign-in/code', '/brakkenstein/join'])
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }])
      expect(await send({ path, fields: { email: 'bo@example.org', code: '123456' }, headers }), path).toBe(403);
});

test('a role, a neighbourhood or another person in a form is nothing', async () => {
  const ids = await one(running);
  const there = { region_id: ids['region_id']!, neighbourhood: ids['neighbourhood']! };
  const cookie = await cookieOf(there, ids['owner']!);
  const more = { roles: 'administrator', role: 'coordinator', personId: ids['helper']!, person_id: ids['helper']! };
  const sent = { path: `/${ids['slug']}/me`, headers: { origin: app.origin, cookie } };
  const fields = {
    ...more,
    likes: 'Alleen dit.',
    hard: '',
    audience: 'coordinator',
    neighbourhoodId: nobody,
    welcomed: 'yes'
  };
  expect(await send({ ...sent, fields })).toBe(303);
  const changed = await app.asOwner(`select person_id from profiles where likes = 'Alleen dit.'`);
  expect(changed).toEqual([{ person_id: ids['owner'] }]);
  expect(await app.asOwner('select role from roles where person_id = $1', [ids['owner']])).toEqual([]);
});
