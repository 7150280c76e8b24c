import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { comeIn, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet({ LOG_LEVEL: 'error' });

type Form = {
  readonly action: string;
  readonly names: readonly string[];
  readonly keys: Readonly<Record<string, string>>;
};

/** Every form that posts on this page: where to, its fields, and what is filled in already. */
const formsOn = (page: Page): Promise<Form[]> =>
  page.$$eval('form[method="post"]', (forms) =>
    forms.map((form) => {
      const fields = [...form.querySelectorAll('input[name], textarea[name], button[name]')] as HTMLInputElement[];
      return {
        action: new URL(form.getAttribute('action') ?? '', location.href).href,
        names: [...new Set(fields.map(({ name }) => name))],
        keys: Object.fromEntries(fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
      };
    })
  );

const alive = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const values: readonly string[] = [
  '',
  'a'.repeat(60_000),
  `"'${alive}`,
  "'; drop table people; --",
  '\u0000\u202e\ud800 \uffff',
  '-1',
  '99999999999999999999',
  '2026-02-31',
  '../../etc/passwd',
  '{{7*7}}${7*7}',
  'BEGIN:VEVENT\r\nATTENDEE:x',
  '019e5936-6e80-7acd-ba02-0fb94ca40e74'
];

async function attack(page: Page, here: Street, form: Form): Promise<void> {
  const send = async (fields: Record<string, string>, kept: boolean): Promise<void> => {
    const body = new URLSearchParams({ ...fields, ...(kept ? form.keys : {}) }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: here.app.origin,
      accept: 'text/html'
    };
    const answer = await page.request.post(form.action, { data: body, headers, maxRedirects: 0 });
    expect(answer.status(), `${form.action} with ${Object.values(fields)[0]?.slice(0, 30)}`).toBeLessThan(500);
    if (answer.status() < 300 || answer.status() >= 400) expect(await answer.text(), form.action).not.toContain(alive);
  };
  for (const value of values) {
    const all = Object.fromEntries(form.names.map((name) => [name, value]));
    await send(all, false);
    await send(all, true);
  }
  await send({}, false);
}

const addresses: readonly (readonly [string, readonly string[]])[] = [
  [
    'Bo',
    [
      '/asks/new',
      '/offers/new',
      '/me',
      '/me/contact',
      '/me/age',
      '/claim',
      '/house-rules',
      '/asks',
      '/things/new',
      '/me/sign-in/passkey',
      '/me/shields',
      '/me/home',
      '/concerns/new',
      '/worries/new',
      '/me/proxies/new',
      '/me/proxies/ask',
      '/sign-in',
      '/sign-in/code',
      '/join',
      '/ask-us',
      '/take-back'
    ]
  ],
  ['Cyriel', ['/today', '/offers', '/together']],
  ['Pieter', ['/concerns/<concerns>']],
  ['Marja', ['/for/{Truus}/asks/new', '/for/{Truus}/asks', '/me/proxies']],
  [
    'Fatima',
    [
      '/desk/people/new',
      '/desk/intake',
      '/desk/calls',
      '/desk/people/{Truus}/shields',
      '/desk/people/{Truus}/home',
      '/desk/people/{Lieke}/age',
      '/desk/people/{Jip}/age',
      '/desk/people/{Truus}/proxies/{Marja}',
      '/desk/people/{Truus}/doubles',
      '/desk/people/{Truus}/doubles/{Bo}',
      '/desk/invitations',
      '/desk/settings',
      '/desk/settings/weights',
      '/desk/plan/today',
      '/desk/settings/organisations',
      '/desk/house-rules',
      '/desk/people',
      '/desk/roles?q=b',
      '/desk/areas/new',
      '/desk/areas/cells/new',
      '/desk/away',
      '/desk/help-number',
      '/desk/concerns/<concerns>',
      '/desk/areas/<areas>',
      '/desk/public-asks/<public_asks>',
      '/desk/proxies/<proxy_wishes>',
      '/desk/matches/<matches>',
      '/desk/people/{Vera}',
      '/desk/people/{Truus}/claim',
      '/me/sign-in/app',
      '/me/sign-in/codes',
      '/me/sign-in/sessions',
      '/sign-in/second/lost'
    ]
  ]
];

/** An address with a name in braces, as the address of that person; and with a table, as that of one of its rows. */
async function withIds(here: Street, path: string): Promise<string> {
  const table = /<(\w+)>/.exec(path)?.[1];
  if (table) {
    const [row] = await here.app.asOwner(`select id from ${table} order by id limit 1`);
    return withIds(here, path.replace(`<${table}>`, row!['id'] as string));
  }
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (!name) return path;
  const [row] = await here.app.asOwner('select id from people where first_name = $1', [name]);
  return withIds(here, path.replace(`{${name}}`, row!['id'] as string));
}

test('somebody else’s ids and malformed ids are pages that do not exist', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Bo');
  const [match] = await here.app.asOwner(
    `select id from matches where asker_id <> (select id from people where first_name = 'Bo')
      and helper_id <> (select id from people where first_name = 'Bo') limit 1`
  );
  const id = match!['id'] as string;
  for (const path of [
    `/matches/${id}`,
    `/appointments/${id}`,
    `/asks/${id}`,
    `/offers/${id}`,
    '/matches/1',
    '/asks/%00',
    '/desk',
    `/desk/asks/${id}`,
    `/desk/people/${id}`,
    '/desk/calls',
    '/desk/intake',
    `/desk/public-asks/${id}`,
    '/desk/settings',
    '/desk/settings/weights',
    '/desk/plan/today',
    '/desk/roles',
    '/desk/areas',
    '/desk/away',
    '/desk/help-number'
  ])
    expect((await page.goto(here.base + path))!.status(), path).toBe(404);
  expect((await page.goto(`${here.app.origin}/somewhere-else/today`))!.status()).toBe(404);
});

test('a form from another site is refused', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Bo');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
  const answer = await page.request.post(`${here.base}/me`, { data: 'likes=x', headers });
  expect(answer.status()).toBe(403);
});

test('every answer is strict about what a page may do', async () => {
  const here = street();
  const page = await here.visitor();
  for (const path of ['', '/sign-in', '/nowhere', '/outbox']) {
    const headers = (await page.goto(here.base + path))!.headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy'], path).not.toContain('unsafe');
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['cache-control'], path).toContain('no-store');
  }
  const cookies = await page.context().cookies();
  for (const cookie of cookies) expect(cookie.httpOnly, cookie.name).toBe(true);
});

test('no form of a conversation does either', async () => {
  const here = street();
  const base = organisationAt(here);
  const links = async (page: Page, at: string): Promise<string[]> => {
    await page.goto(base + at);
    const found = page.locator('main a[href^="/organisations/samen-verder/"]');
    return found.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  };
  const ways = [
    '/ways/app',
    '/ways/codes',
    '/ways/passkey',
    '/ways/sessions',
    '/sign-in/code',
    '/sign-in/second/lost'
  ].map((way) => `/organisations/samen-verder${way}`);
  const onMap = async (page: Page, room: string): Promise<string[]> => {
    const people = (await links(page, `${room}/map`)).filter((href) => /\/map\/[0-9a-f-]{36}$/.test(href));
    const facts = people[0] ? await links(page, people[0].slice('/organisations/samen-verder'.length)) : [];
    return [...facts.filter((href) => /\/map\/.*\/(bond|reach|with\/)/.test(href)), ...people];
  };
  let forms = 0;
  for (const who of ['Lies', 'Marloes', 'Iris']) {
    const page = await here.visitor({ script: true });
    await sitAlong(page, here, who);
    const first = await links(page, { Lies: '/team', Marloes: '/cases', Iris: '/mine' }[who]!);
    const room = first
      .find((href) => /\/cases\/[0-9a-f-]{36}$/.test(href))
      ?.slice('/organisations/samen-verder'.length);
    const rooms = room ? await links(page, room) : [];
    const needs = room ? await links(page, `${room}/needs`) : [];
    const need = needs.find((href) => /\/needs\/[0-9a-f-]{36}$/.test(href));
    const inNeed = need ? await links(page, need.slice('/organisations/samen-verder'.length)) : [];
    const inMap = room ? (await onMap(page, room)).slice(0, 4) : [];
    const talks = room ? await links(page, `${room}/conversations`) : [];
    const inPlan = need ? ['step', 'agreement', 'meeting'].map((part) => `${need}/plan/${part}`) : [];
    const deeper = [...rooms, ...needs, ...inNeed, ...inPlan, ...talks, ...inMap];
    for (const part of room ? ['neighbourhood/supply', 'neighbourhood/release', 'import'] : [])
      deeper.push(`/organisations/samen-verder${room}/${part}`);
    for (const href of new Set([...first, ...deeper, '/organisations/samen-verder/emergency', ...ways])) {
      await page.goto(here.app.origin + href);
      for (const form of await formsOn(page)) {
        if (/language|sign-out/.test(form.action)) continue;
        await attack(page, here, form);
        forms += 1;
      }
    }
  }
  expect(forms).toBeGreaterThan(12);
  expect(here.app.said()).not.toContain('unexpected');
}, 400_000);

// The last one, because what it sends is also sometimes right.
test('no form answers hostile fields with an error of its own, or lets markup live', async () => {
  const here = street();
  const [talk] = await here.app.asOwner('select match_id from talk_words limit 1');
  const [weekly] = await here.app.asOwner(
    `select match_id from series s join matches m on m.id = s.match_id join people p on p.id = m.helper_id
     where p.first_name = 'Cyriel' limit 1`
  );
  const atDesk = async (what: 'releases' | 'supplies'): Promise<string> => {
    const table = { releases: 'released_asks', supplies: 'supply_questions' }[what];
    const [row] = await here.app.asOwner(`select id from ${table} limit 1`);
    return `/desk/${what}/${row!['id'] as string}`;
  };
  let forms = 0;
  for (const [name, paths] of addresses) {
    const page = await here.visitor({ script: true });
    await (['Marja', 'Pieter'].includes(name) ? comeIn(page, here, name) : lookAlong(page, here.base, name));
    const more = await page
      .locator('main a[href^="/brakkenstein/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    const seen = new Set([...paths, ...more.slice(0, 12).map((href) => href.replace('/brakkenstein', ''))]);
    if (name === 'Bo') for (const more of ['', '/reader']) seen.add(`/matches/${talk!['match_id']}/talk${more}`);
    if (name === 'Fatima') for (const at of ['releases', 'supplies'] as const) seen.add(await atDesk(at));
    if (name === 'Cyriel') seen.add(`/matches/${weekly!['match_id']}/series`);
    for (const path of seen) {
      await page.goto(here.base + (await withIds(here, path)));
      for (const form of await formsOn(page)) {
        if (/language|sign-out|leave/.test(form.action)) continue;
        await attack(page, here, form);
        forms += 1;
      }
    }
  }
  expect(forms).toBeGreaterThan(20);
  expect(here.app.said()).not.toContain('unexpected');
}, 400_000);
