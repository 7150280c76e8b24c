import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { App } from '../app.ts';
import { lookAlong, useStreet, type Street } from './street.ts';

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
