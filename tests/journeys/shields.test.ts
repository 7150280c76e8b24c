import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { App } from '../app.ts';
import { comeInAtOnce, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet();

/** A page as it came over the line, but for what is new in every answer: the moment, nonces and the keys of forms. */
async function answerTo(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  const headers = Object.entries(answer.headers()).filter(([name]) => name !== 'date' && name !== 'etag');
  const told = `${answer.status()} ${JSON.stringify(headers)}\n${await answer.text()}`;
  return told
    .replaceAll(/nonce-[\w+/=-]+/g, 'nonce')
    .replaceAll(/name="formKey" value="[^"]+"/g, 'formKey')
    .replaceAll(/browser=[^;"]+/g, 'browser');
}

async function answersTo(page: Page, addresses: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const address of addresses) answers.set(address, await answerTo(page, address));
  return answers;
}

/** Lets somebody never have been: every row in which this person, or an ask, match or meeting of theirs, stands. */
async function neverWas(app: App, person: string): Promise<void> {
  await app.asOwner(`do $$ declare one record; begin
    set local session_replication_role = replica;
    create temp table gone as select '${person}'::uuid as id
      union select id from asks where person_id = '${person}'
      union select id from matches where '${person}' in (asker_id, helper_id)
      union select t.id from appointments t join matches m on m.id = t.match_id where '${person}' in (asker_id, helper_id);
    for one in select distinct c.relname as name, a.attname as place from pg_constraint f
      join pg_class c on c.oid = f.conrelid join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
      where f.contype = 'f' and c.relnamespace = 'public'::regnamespace
        and f.confrelid in ('people'::regclass, 'asks'::regclass, 'matches'::regclass, 'appointments'::regclass)
    loop execute format('delete from %I where %I in (select id from gone)', one.name, one.place); end loop;
    delete from facts where actor_id in (select id from gone) or for_id in (select id from gone)
      or exists (select from jsonb_each_text(about) told where told.value in (select id::text from gone));
    delete from people where id = '${person}';
    drop table gone;
  end $$`);
}

async function noteTwo(bo: Page, here: Street): Promise<void> {
  await bo.goto(`${here.base}/me`);
  await bo.getByRole('link', { name: 'Wie mij niet mag zien' }).click();
  await bo.getByRole('button', { name: 'Schrijf het op' }).click();
  await bo.getByText('Kies iemand, of vul een mailadres').first().waitFor();
  await bo.getByRole('radio', { name: 'Cyriel' }).check();
  await bo.getByRole('button', { name: 'Schrijf het op' }).click();
  await bo.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
  await bo.getByLabel('Mailadres van die persoon').fill('Fatima@example.org');
  await bo.getByRole('button', { name: 'Schrijf het op' }).click();
  await bo.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
}

test('who may not see somebody sees a neighbourhood in which that person never was, byte for byte', async () => {
  const here = street();
  const { app, base } = here;
  const ids = async (words: string): Promise<string[]> => (await app.asOwner(words)).map((row) => String(row['id']));
  const [bo = ''] = await ids(`select id from people where first_name = 'Bo'`);
  const [open] = await app.asOwner(`select words from asks where person_id = '${bo}' and audience <> 'coordinator'
    and withdrawn_at is null and done_at is null and paused_at is null limit 1`);
  const seen = String(open!['words']);
  const asks = await ids(`select id from asks where person_id = '${bo}'`);
  const matches = await ids(`select id from matches where '${bo}' in (asker_id, helper_id)`);
  const meetings = await ids(`select t.id from appointments t join matches m on m.id = t.match_id
    where '${bo}' in (asker_id, helper_id)`);

  const [her, him, coordinator] = [await here.visitor(), await here.visitor(), await here.visitor({ width: 1280 })];
  await lookAlong(her, base, 'Bo');
  await lookAlong(him, base, 'Cyriel');
  await lookAlong(coordinator, base, 'Fatima');
  expect((await him.goto(`${base}/matches/${matches[0]}`))!.status()).toBe(200);
  expect(await (await him.request.get(`${base}/asks`)).text()).toContain(seen);
  await noteTwo(her, here);

  const [today, board] = [`${base}/today`, `${base}/asks`];
  const of = (what: string, all: readonly string[]): string[] => all.map((id) => `${base}/${what}/${id}`);
  const his = [
    base,
    today,
    board,
    `${board}?found`,
    `${board}?kind=company`,
    `${base}/together`,
    `${base}/me`,
    `${base}/me/shields`
  ];
  his.push(`${base}/offers`, `${base}/outbox`, `${base}/asks/new/who`, ...of('asks', asks), ...of('matches', matches));
  his.push(...of('appointments', meetings));
  const hers = [
    `${base}/desk`,
    `${base}/desk/people`,
    `${base}/desk/plan`,
    `${base}/desk/plan/today`,
    board,
    `${board}?found`
  ];
  hers.push(
    `${base}/desk/roles`,
    `${base}/desk/more`,
    `${base}/desk/people/${bo}`,
    `${base}/desk/people/${bo}/shields`
  );
  hers.push(`${base}/desk/people/${bo}/proxies`, `${base}/for/${bo}/today`, ...of('desk/asks', asks));
  hers.push(...of('desk/matches', matches));
  for (const page of [him, coordinator]) {
    const said = { form: { q: seen }, headers: { origin: app.origin, accept: 'text/html' }, maxRedirects: 0 };
    expect((await page.request.post(`${board}?/search`, said)).status()).toBe(303);
  }

  const shielded = [await answersTo(him, his), await answersTo(coordinator, hers)];
  await neverWas(app, bo);
  const absent = [await answersTo(him, his), await answersTo(coordinator, hers)];
  for (const [at, answers] of shielded.entries())
    for (const [address, answer] of answers) expect(answer, address).toBe(absent[at]!.get(address));
  expect(shielded[0]!.get(board)).toMatch(/^200/);
  expect(shielded[0]!.get(board)).not.toContain(seen);
  expect(shielded[1]!.get(`${base}/desk/people/${bo}`)).toMatch(/^404/);
});

const noteByMail = async (page: Page, base: string, email: string): Promise<void> => {
  await page.goto(`${base}/me/shields`);
  await page.getByLabel('Mailadres van die persoon').fill(email);
  await page.getByRole('button', { name: 'Schrijf het op' }).click();
  await page.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
};

/** Somebody joins with an address that was noted before. */
async function joinLater(page: Page, there: string): Promise<void> {
  await page.goto(`${there}/join`);
  await page.getByLabel('Jouw voornaam').fill('Later');
  await page.getByRole('radio', { name: 'Zestien of ouder' }).check();
  await page.getByRole('radio', { name: 'Per mail' }).check();
  await page.locator('input[name=email]').fill('Later@example.org');
  await page.getByRole('checkbox', { name: 'Nederlands' }).check();
  await page.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/join'));
}

test('next door too, whoever may not see somebody sees a region in which that person never was', async () => {
  const here = street();
  const { app, base } = here;
  const there = base.replace('/brakkenstein', '/hazenkamp');
  const idOf = async (words: string): Promise<string> => String((await app.asOwner(words))[0]!['id']);
  const personIs = (name: string) => idOf(`select id from people where first_name = '${name}'`);
  const matchWith = (name: string) =>
    idOf(`select m.id from matches m join people p on p.id = m.helper_id where p.first_name = '${name}'`);
  const hidden = { Olga: await personIs('Olga'), Sunil: await personIs('Sunil'), Hanneke: await personIs('Hanneke') };
  const [runs, waits] = [await matchWith('Bram'), await matchWith('Kim')];
  const meeting = await idOf(`select id from appointments where match_id = '${runs}' order by starts_at desc`);

  const [bram, kim, petra, later] = [
    await here.visitor(),
    await here.visitor(),
    await here.visitor({ width: 1280 }),
    await here.visitor()
  ];
  await lookAlong(bram, there, 'Bram');
  await comeInAtOnce(kim, here, 'Kim');
  await lookAlong(petra, there, 'Petra');
  // What there is to see, before anybody wrote anything down.
  expect((await bram.goto(`${there}/matches/${runs}`))!.status()).toBe(200);
  expect((await petra.goto(`${there}/desk/across/${waits}`))!.status()).toBe(200);
  await petra.goto(`${there}/desk/plan/today`);
  const planned = await petra.locator('main').innerText();
  await petra.goto(`${there}/desk`);
  const waiting = await petra.locator('main').innerText();

  for (const [name, wrong] of Object.entries({ Olga: [], Sunil: ['kim@example.org'], Hanneke: ['toon@example.org'] })) {
    const page = await here.visitor();
    await comeInAtOnce(page, here, name);
    if (name === 'Olga') {
      await page.goto(`${base}/me/shields`);
      await page.getByRole('radio', { name: 'Bram' }).check();
      await page.getByRole('button', { name: 'Schrijf het op' }).click();
      await page.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
    }
    for (const email of ['petra@example.org', 'later@example.org', ...wrong]) await noteByMail(page, base, email);
  }
  await joinLater(later, there);
  // Its letter is one of those that everybody reads below, and is written a moment later.
  await here.mailTo('Later', '/hazenkamp');
  await comeInAtOnce(later, here, 'Later');

  const everywhere = ['', '/today', '/asks', '/asks?found', '/together', '/me', '/me/shields', '/offers', '/outbox'];
  const inOne = ['/concerns/new', '/worries/new', '/things', '/asks/new/who', `/matches/${runs}`, `/matches/${waits}`];
  const his = [...everywhere, ...inOne, `/appointments/${meeting}`, `/matches/${runs}/talk`];
  const atDesk = [
    '',
    '?all',
    '/people',
    '/plan',
    '/plan/today',
    '/calls',
    '/more',
    '/health',
    '/young',
    '/things',
    '/roles'
  ];
  const settings = ['/settings', '/settings/sharing', '/settings/weights', '/areas', '/away', '/house-rules'];
  const hers = [...everywhere, ...[...atDesk, ...settings].map((at) => `/desk${at}`)];
  for (const match of [runs, waits]) hers.push(`/desk/across/${match}`, `/desk/matches/${match}`);
  for (const id of Object.values(hidden)) hers.push(`/desk/people/${id}`, `/desk/people/${id}/shields`);

  const seers: readonly (readonly [Page, readonly string[]])[] = [
    [bram, his],
    [kim, ['/today', '/asks', `/matches/${waits}`]],
    [later, ['/today', '/asks', '/asks?found', '/together']],
    [petra, hers]
  ];
  const read = async () =>
    Promise.all(
      seers.map(([page, at]) =>
        answersTo(
          page,
          at.map((path) => there + path)
        )
      )
    );
  const shielded = await read();
  for (const id of Object.values(hidden)) await neverWas(app, id);
  const absent = await read();
  for (const [at, answers] of shielded.entries())
    for (const [address, answer] of answers) expect(answer, address).toBe(absent[at]!.get(address));
  for (const answers of shielded) expect(answers.get(`${there}/today`)).toMatch(/^(200|303)/);
  const [desk, plan] = [`${there}/desk`, `${there}/desk/plan/today`].map((at) => shielded[3]!.get(at)!);
  expect([planned, plan].map((one) => one!.includes('Toon'))).toEqual([true, false]);
  expect([waiting, desk].map((one) => one!.includes('Vraag uit Brakkenstein'))).toEqual([true, false]);
});
