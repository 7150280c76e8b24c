import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { formsIn, ofNeighbourhood, pageAt } from './addresses.ts';
import { organisationAt, sitAlong } from './organisation.ts';
import { comeInAtOnce, lookAlong, typeAsk, typeOffer, useStreet, type Street } from './street.ts';

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

/** What somebody typed of an ask and an offer, so that every step of both is open. */
async function typeBoth(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/asks/new`);
  await typeAsk(page, 'Wie wiedt het perkje voor?');
  await page.goto(`${base}/offers/new`);
  await typeOffer(page);
}

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

const mine = (name: string): string => `(select id from people where first_name = '${name}')`;

/** Addresses with forms: a name in braces is that person, a table or a question to the database one of its rows. */
const addresses: readonly (readonly [string, readonly string[]])[] = [
  ['nobody', ['/sign-in', '/join', '/claim', '/ask-us', '/take-back']],
  [
    'Bo',
    [
      '/asks/new',
      '/asks/new/when',
      '/asks/new/who',
      '/asks/new/check',
      '/offers/new',
      '/offers/new/when',
      '/offers/new/check',
      '/me',
      '/me/contact',
      '/me/age',
      '/asks',
      `/asks/<select id from asks where person_id = ${mine('Bo')} order by id limit 1>`,
      '/things/new',
      `/things/<select offer_id as id from things t join offers o on o.id = t.offer_id where o.person_id <> ${mine('Bo')}
        and not exists (select from loans l where l.thing_id = t.offer_id) limit 1>`,
      `/loans/<select l.id from loans l join matches m on m.ask_id = l.ask_id where l.borrower_id = ${mine('Bo')} limit 1>`,
      `/loans/new?match=<select m.id from matches m join asks a on a.id = m.ask_id where a.category = 'borrowing'
        and m.asker_id = ${mine('Bo')} and m.agreed_at is not null and m.closed_at is null>`,
      `/appointments/<select t.id from appointments t join matches m on m.id = t.match_id where m.asker_id = ${mine('Bo')}
        and t.starts_at > now() and t.cancelled_at is null and m.closed_at is null>`,
      '/matches/<select match_id as id from talk_words limit 1>/talk',
      '/matches/<select match_id as id from talk_words limit 1>/talk/reader',
      '/me/sign-in/passkey',
      '/me/shields',
      '/me/home',
      '/concerns/new',
      '/worries/new',
      '/me/proxies',
      '/me/proxies/new',
      '/me/proxies/ask',
      '/sign-in/code',
      '/ask-us',
      '/take-back',
      '/today'
    ]
  ],
  [
    'Cyriel',
    [
      '/today',
      '/offers',
      `/offers/<select id from offers where person_id = ${mine('Cyriel')} and withdrawn_at is null order by id limit 1>`,
      '/together',
      `/matches/<select id from matches where helper_id = ${mine('Cyriel')} and closed_at is null order by id desc limit 1>`,
      `/matches/<select match_id as id from series s join matches m on m.id = s.match_id
        where m.helper_id = ${mine('Cyriel')} limit 1>/series`
    ]
  ],
  ['Pieter', ['/concerns/<concerns>']],
  ['Marja', ['/for/{Truus}/asks/new', '/for/{Truus}/asks', '/me/proxies']],
  [
    'Petra',
    ['/desk/across/<select id from matches where helper_neighbourhood_id is not null and let_across_at is null>']
  ],
  [
    'Fatima',
    [
      '/desk',
      '/desk/people/new',
      '/desk/intake',
      '/desk/calls',
      '/desk/people/{Truus}/shields',
      '/desk/people/{Truus}/home',
      '/desk/people/{Lieke}/age',
      '/desk/people/{Jip}/age',
      '/desk/people/{Truus}/proxies',
      '/desk/people/{Truus}/proxies/{Marja}',
      '/desk/people/{Truus}/doubles',
      '/desk/people/{Truus}/doubles/{Bo}',
      '/desk/invitations',
      '/desk/settings/weights',
      '/desk/settings/organisations',
      '/desk/plan/today',
      '/desk/settings/sharing',
      '/desk/house-rules',
      '/desk/people',
      '/desk/roles?q=b',
      '/desk/areas/new',
      '/desk/areas/cells/new',
      '/desk/areas/cells/<cells>',
      '/desk/away',
      '/desk/away/<absences>',
      '/desk/help-number',
      '/desk/concerns/<concerns>',
      '/desk/worries/<worries>',
      '/desk/areas/<areas>',
      '/desk/public-asks/<public_asks>',
      '/desk/proxies/<proxy_wishes>',
      `/desk/asks/<select id from asks a where category = 'small-jobs' and withdrawn_at is null and done_at is null
        and not exists (select from matches m where m.ask_id = a.id and m.closed_at is null) limit 1>`,
      `/desk/asks/<select id from asks a where category = 'small-jobs' and withdrawn_at is null and done_at is null
        and not exists (select from matches m where m.ask_id = a.id and m.closed_at is null) limit 1>/helpers/<select
        person_id as id from offers where 'small-jobs' = any(categories) and withdrawn_at is null limit 1>`,
      '/desk/matches/<select id from matches where agreed_at is null and closed_at is null and helper_neighbourhood_id is null limit 1>',
      '/desk/matches/<select match_id as id from series limit 1>/series',
      '/desk/releases/<released_asks>',
      '/desk/supplies/<supply_questions>',
      '/desk/people/{Vera}',
      '/desk/people/{Truus}/claim',
      '/desk/settings',
      '/me/sign-in/app',
      '/me/sign-in/codes',
      '/sign-in/second/lost'
    ]
  ]
];

/** Pages with a form that is there at some moments only, or ends the visit; each is walked in the journey that is named. */
const triedElsewhere: Readonly<Record<string, string>> = {
  '/concerns/[concern]': 'concerns.test.ts',
  '/desk/asks/[ask]/helpers/[helper]': 'ask-to-thanks.test.ts',
  '/house-rules': 'house-rules.test.ts',
  '/me/sign-in': 'second-factor.test.ts',
  '/me/sign-in/sessions': 'second-factor.test.ts',
  '/desk/intake/check/[intake]': 'phone.test.ts',
  '/join/[secret]': 'founding.test.ts',
  '/me/leave': 'ask-to-thanks.test.ts',
  '/sign-in/again': 'second-factor.test.ts',
  '/sign-in/link/[secret]': 'ask-to-thanks.test.ts',
  '/sign-in/not-me/[secret]': 'second-factor.test.ts',
  '/sign-in/second': 'second-factor.test.ts',
  '/sign-out': 'safety.test.ts',
  '/unsubscribe/[secret]': 'things.test.ts'
};
const tried = new Set<string>();

async function withIds(here: Street, path: string): Promise<string> {
  const asked = /<(select[^]+?|\w+)>(?=$|[/?])/.exec(path)?.[1];
  if (asked) {
    const words = asked.startsWith('select') ? asked : `select id from ${asked} order by id limit 1`;
    const [row] = await here.app.asOwner(words);
    return withIds(here, path.replace(`<${asked}>`, row!['id'] as string));
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

type Opened = { readonly page: Page; readonly forms: readonly Form[] };
const opened: Opened[] = [];

// All pages are opened before anything is sent, because what is sent is also sometimes right.
test.each(addresses)('every page with a form opens for %s', async (name, paths) => {
  const here = street();
  const base = name === 'Petra' ? here.base.replace('/brakkenstein', '/hazenkamp') : here.base;
  const page = await here.visitor({ script: true });
  if (name !== 'nobody') await comeInAtOnce(page, here, name);
  await page.goto(`${base}/today`);
  const more = await page
    .locator('main a[href^="/brakkenstein/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const seen = new Set([...paths, ...more.slice(0, 12).map((href) => href.replace('/brakkenstein', ''))]);
  if (name === 'Bo') await typeBoth(page, base);
  const forms: Form[] = [];
  for (const path of seen) {
    const answer = await page.goto(base + (await withIds(here, path)));
    expect(answer!.status(), path).toBe(200);
    const found = (await formsOn(page)).filter(({ action }) => !/language|sign-out|leave/.test(action));
    if (found.length > 0) tried.add(pageAt(ofNeighbourhood, page.url()));
    forms.push(...found);
  }
  opened.push({ page, forms });
});

test('no page with a form was left out: put a new one in a list above', () => {
  const left = formsIn(ofNeighbourhood).filter((page) => !tried.has(page) && !(page in triedElsewhere));
  expect(left).toEqual([]);
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
    '/sign-in/second/lost',
    '/invited'
  ].map((way) => `/organisations/samen-verder${way}`);
  const onMap = async (page: Page, room: string): Promise<string[]> => {
    const people = (await links(page, `${room}/map`)).filter((href) => /\/map\/[0-9a-f-]{36}$/.test(href));
    const facts = people[0] ? await links(page, people[0].slice('/organisations/samen-verder'.length)) : [];
    return [...facts.filter((href) => /\/map\/.*\/(bond|reach|with\/)/.test(href)), ...people];
  };
  let forms = 0;
  // Eva before those who can end her page: which of the people around has it is not known here.
  for (const who of ['Lies', 'Eva', 'Marloes', 'Iris']) {
    const page = await here.visitor({ script: true });
    await sitAlong(page, here, who);
    const first = await links(page, { Lies: '/team', Marloes: '/cases', Iris: '/mine', Eva: '/close' }[who]!);
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
    const beside = (room ?? first.find((href) => /\/mine\/[0-9a-f-]{36}$/.test(href)))?.replace(
      '/organisations/samen-verder',
      ''
    );
    const inClose = beside ? (await links(page, `${beside}/close`)).slice(-1) : [];
    const deeper = [...inClose, ...rooms, ...needs, ...inNeed, ...inPlan, ...talks, ...inMap];
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
}, 600_000);

test('nothing that a tablet may send breaks what takes it', async () => {
  const here = street();
  const page = await here.visitor({ script: true });
  await sitAlong(page, here, 'Marloes');
  await page.goto(`${organisationAt(here)}/cases`);
  const room = await page.locator('main a[href*="/cases/"]').first().getAttribute('href');
  const id = '019e5936-6e80-7acd-ba02-0fb94ca40e74';
  const said = {
    about: id,
    withId: id,
    needId: id,
    fact: '__proto__',
    value: 1,
    empty: [],
    source: null,
    on: '2026-02-31'
  };
  const leaf = (content: unknown, kind = 'observation', leafId: unknown = id) => ({ id: leafId, kind, content });
  const bodies: readonly unknown[] = [
    ...[null, 1, 'x', [], {}, { leaves: null }, { leaves: {} }, { leaves: [null] }, { leaves: [1] }],
    ...[leaf(null), leaf('x'), leaf([]), leaf(said), leaf({ name: 'a'.repeat(60_000) }, 'person')].map((one) => ({
      leaves: [one]
    })),
    ...['__proto__', 'constructor', 'person', 'undoing', 'put-away', 'child-said'].map((kind) => ({
      leaves: [leaf({ words: '\u0000\ud800', leafId: id, childId: id, name: '\u0000' }, kind)]
    })),
    { leaves: [leaf({ name: 'x' }, 'person', '../x'), leaf({ name: 'x' }, 'person', '')] },
    { leaves: Array.from({ length: 501 }, () => leaf({ name: 'x' }, 'person')) },
    { tablet: 'x', locks: [] },
    { tablet: 'a'.repeat(32), locks: ['x', '2026-02-31.x', '__proto__', '\u0000'] },
    { tablet: 'a'.repeat(32), locks: Array.from({ length: 201 }, () => 'x') }
  ];
  const letterboxes = [
    `${here.app.origin}${room}/map/leaves`,
    ...['keys', 'lock'].map((one) => `${organisationAt(here)}/satchel/${one}`)
  ];
  for (const address of letterboxes.filter((one) => !one.endsWith('/lock')))
    for (const data of ['{', ...bodies.map((body) => JSON.stringify(body))]) {
      const headers = { 'content-type': 'application/json', origin: here.app.origin };
      const answer = await page.request.post(address, { data, headers });
      expect(answer.status(), `${address} ${data.slice(0, 60)}`).toBeLessThan(500);
      expect(await answer.text()).not.toContain(alive);
    }
  // As something else than JSON, as a form of another site could send it, none of them is opened.
  for (const address of letterboxes) {
    const headers = { 'content-type': 'text/plain', origin: here.app.origin };
    expect((await page.request.post(address, { data: '{}', headers })).status(), address).toBe(415);
  }
  expect(here.app.said()).not.toContain('unexpected');
}, 120_000);

test.each(addresses.map(([name], at) => [name, at] as const))(
  'no form of %s answers hostile fields with an error of its own, or lets markup live',
  async (_, at) => {
    const here = street();
    const { page, forms } = opened[at]!;
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) await attack(page, here, form);
    expect(here.app.said()).not.toContain('unexpected');
  },
  600_000
);
