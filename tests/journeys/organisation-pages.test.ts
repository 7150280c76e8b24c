import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ofOrganisation, pageAt, pagesIn } from './addresses.ts';
import { check, looksAt, partOf } from './fit.ts';
import { organisationAt, sitAlong } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();
const looked = new Set<string>();

/** Pages that open in the middle of something, where they are looked at; two are the same as in a neighbourhood. */
const lookedAtElsewhere: Readonly<Record<string, string>> = {
  // A list like that of one’s own conversations; of one it leads on to the one.
  '/close': 'cases.test.ts',
  '/sign-in/again': 'second-factor.test.ts',
  '/sign-in/not-me/[secret]': 'pages.test.ts',
  '/sign-in/second': 'cases.test.ts'
};

/** Where the first link of a page with this in its address leads. */
async function linkOn(page: Page, at: string, part: string): Promise<string> {
  await page.goto(new URL(at, page.url()).href);
  return (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href'))!;
}

type CaseAddresses = (page: Page) => Promise<string[]>;

const ofMarloes: CaseAddresses = async (page) => {
  await page.goto(`${organisationAt(street())}/cases`);
  const iris = (await page.getByRole('link', { name: 'Iris', exact: true }).getAttribute('href'))!;
  const parts = ['', '/contact', '/recording', '/notes', '/people', '/looks', '/client', '/close', '/closing'];
  const about = ['/neighbourhood', '/neighbourhood/supply', '/neighbourhood/release', '/export'];
  const talking = [
    '/along',
    '/conversations',
    '/stance',
    '/opinions',
    '/understanding',
    '/basic-needs',
    '/discussed',
    '/seen'
  ];
  await page.goto(`${new URL(iris, page.url()).href}/conversations`);
  const talk = (await page.locator('main a[href*="/conversations/"]').first().getAttribute('href'))!;
  const here = ['/today', '/cases', '/cases/new', '/emergency', '/rather-not', '/more', '/satchel', '/sign-out'];
  const ways = ['/ways', '/ways/app', '/ways/codes', '/ways/passkey', '/ways/sessions', '/sign-in/second/lost'];
  await page.goto(`${organisationAt(street())}/cases`);
  const karin = (await page.getByRole('link', { name: 'Karin', exact: true }).getAttribute('href'))!;
  await page.goto(`${new URL(karin, page.url()).href}/needs`);
  const need = (await page.locator('main a[href*="/needs/"]').first().getAttribute('href'))!;
  const needs = [
    `${karin}/needs`,
    `${karin}/needs/new`,
    ...['', '/facts', '/ending', '/people', '/advice', '/plan', '/plan/step', '/plan/agreement', '/plan/meeting'].map(
      (part) => need + part
    )
  ];
  await page.goto(`${new URL(iris, page.url()).href}/map`);
  const riet = (await page.getByRole('link', { name: 'Tante Riet' }).getAttribute('href'))!;
  const deeper = [await linkOn(page, riet, '/with/'), await linkOn(page, `${need}/plan`, '/plan/')];
  const map = [
    ...['', '/drawing', '/shown', '/before'].map((part) => `${iris}/map${part}`),
    `${iris}/import`,
    ...['', '/bond', '/load', '/reach'].map((part) => riet + part),
    riet.replace('/map/', '/close/')
  ];
  const inCases = [...[...parts, ...about, ...talking].map((part) => iris + part), talk, ...needs, ...map, ...deeper];
  return [...here, ...ways, ...inCases.map((at) => at.replace('/organisations/samen-verder', ''))];
};

const ofIris: CaseAddresses = async (page) => {
  await page.goto(`${organisationAt(street())}/mine`);
  const mine = new URL(page.url()).pathname.replace('/organisations/samen-verder', '');
  const leaf = await page.locator('main a[href*="/leaves/"]').first().getAttribute('href');
  const need = await linkOn(page, page.url(), '/needs/');
  const own = [leaf!, need, await linkOn(page, need, `${need}/`)].map((at) =>
    at.replace('/organisations/samen-verder', '')
  );
  const asking = [`${mine}/neighbourhood`, `${mine}/neighbourhood/release`];
  const close = `${mine}/close`;
  await page.goto(organisationAt(street()) + close);
  const person = (await page.locator('main a[href*="/close/"]').first().getAttribute('href'))!;
  own.push(close, person.replace('/organisations/samen-verder', ''));
  return [mine, `${mine}/map`, `${mine}/talk`, ...asking, `${mine}/looks`, `${mine}/data`, `${mine}/print`, ...own];
};

test('DP31, DP32: what is kept is told with pictures and can be read aloud; every public page names rights and a person', async () => {
  const page = await street().visitor({ script: true });
  for (const address of ['', '/sign-in', '/sign-in/code', '/invited', '/privacy', '/accessibility']) {
    await page.goto(organisationAt(street()) + address);
    for (const part of ['privacy', 'accessibility'])
      expect(await page.locator(`footer a[href$="/${part}"]`).count(), `${address}: ${part}`).toBe(1);
    expect(await page.locator('a[href^="tel:"]').count(), address).toBeGreaterThan(0);
  }
  await page.goto(`${organisationAt(street())}/privacy`);
  expect(await page.locator('[data-aloud] li svg').count()).toBe(5);
  await page.getByRole('button', { name: 'Lees voor' }).waitFor();
  // The same for whoever is written about without having asked for it, and where to go with a complaint.
  await page.getByRole('heading', { name: 'Staat er iets over jou, als familie of vriend?' }).waitFor();
  await page.getByRole('heading', { name: 'Niet tevreden?' }).waitFor();
  const worker = await street().visitor();
  await sitAlong(worker, street(), 'Marloes');
  await worker.goto(`${organisationAt(street())}/cases/new`);
  expect(await worker.locator('[data-aloud] li svg').count()).toBe(5);
});

const ofEva: CaseAddresses = async (page) => {
  await page.goto(`${organisationAt(street())}/close`);
  const close = new URL(page.url()).pathname.replace('/organisations/samen-verder', '');
  return [
    close,
    '/close/left',
    ...['view', 'liking', 'limits', 'relief'].map((topic) => `${close}/${topic}`),
    '/ways/sessions'
  ];
};

/** Where the links of a page lead that have this in their address. */
async function linksOn(page: Page, at: string, part: RegExp): Promise<string[]> {
  await page.goto(new URL(at, page.url()).href);
  const all = await page.locator('main a[href]').evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
  return all.filter((href) => part.test(href));
}

const bare = (at: string): string => new URL(at, 'http://here').pathname.replace('/organisations/samen-verder', '');

/** Pages that lie deep in a case: what was taken out, what somebody was let know, what a child said, a slip of paper. */
const deepOfMarloes: CaseAddresses = async (page) => {
  await page.goto(`${organisationAt(street())}/cases`);
  const henk = (await page.getByRole('link', { name: 'Henk', exact: true }).getAttribute('href'))!;
  const [paper] = await linksOn(page, `${henk}/neighbourhood`, /\/paper\//);
  const noa = await linkTo(page, `${henk}/map`, 'Kleindochter Noa');
  await page.goto(new URL(`${henk}/export`, page.url()).href);
  await page.getByLabel('Waarvoor is het?').fill('Om samen naar te kijken');
  await page.getByRole('radio', { name: 'Ja, met namen' }).check();
  await page.getByRole('button', { name: 'Maak het klaar' }).click();
  await page.waitForURL(/\/export\/[0-9a-f-]{36}$/);
  const out = page.url();
  return [paper!, `${noa}/said`, noa, noa.replace('/map/', '/tell/'), out, `${out}/print`, `${henk}/export`].map(bare);
};

/** Where the link with this name leads. */
async function linkTo(page: Page, at: string, name: string): Promise<string> {
  await page.goto(new URL(at, page.url()).href);
  return (await page.getByRole('link', { name }).first().getAttribute('href'))!;
}

/** Looked at together, a tablet shows one page and nothing else. */
const atTheTable: CaseAddresses = async (page) => {
  await page.goto(`${organisationAt(street())}/cases`);
  const ruud = (await page.getByRole('link', { name: 'Ruud', exact: true }).getAttribute('href'))!;
  await page.goto(new URL(`${ruud}/along`, page.url()).href);
  await page.getByLabel('Een code van vier tot acht cijfers').fill('1234');
  await page.getByRole('button', { name: 'Begin met samen kijken' }).click();
  await page.waitForURL(/\/along\/table$/);
  return [bare(page.url())];
};

describe.each<[string, string | null, number, CaseAddresses]>([
  [
    'nobody',
    null,
    1,
    async () => [
      ...['', '/sign-in', '/sign-in/code', '/sign-in/link/of-nobody', '/invited'],
      ...['/privacy', '/accessibility', '/nowhere']
    ]
  ],
  ['Marloes', 'Marloes', 5, ofMarloes],
  ['Marloes, deep in a case', 'Marloes', 1, deepOfMarloes],
  ['Joris, at the table', 'Joris', 1, atTheTable],
  ['Iris', 'Iris', 2, ofIris],
  ['Eva', 'Eva', 1, ofEva],
  [
    'Lies',
    'Lies',
    1,
    async () => [
      '/team',
      '/team/new',
      '/team/cases',
      '/team/limits',
      '/team/questions',
      '/team/neighbourhoods',
      '/reporting-code'
    ]
  ],
  ['Paul', 'Paul', 1, async () => ['/more', '/emergencies']]
])('at the organisation as %s', (_, name, parts, addresses) => {
  test.each(looksAt(parts))('every page is fit for everybody, $theme at $width px, $part', async (look) => {
    const page = await street().visitor({ script: true, width: look.width, dark: look.theme === 'dark' });
    if (name) await sitAlong(page, street(), name);
    for (const address of partOf(await addresses(page), look.part, parts)) {
      const answer = await page.goto(organisationAt(street()) + address);
      expect(answer!.status(), address).toBe(address === '/nowhere' ? 404 : 200);
      looked.add(pageAt(ofOrganisation, `/samen-verder${address}`));
      await check(page, address, look.theme);
    }
  });
});

test('who has two conversations chooses one', async () => {
  const [worker, iris] = [
    await street().visitor({ script: true }),
    await street().visitor({ script: true, width: 320 })
  ];
  await sitAlong(worker, street(), 'Marloes');
  const henk = await linkTo(worker, `${organisationAt(street())}/cases`, 'Henk');
  await worker.goto(new URL(`${henk}/client`, worker.url()).href);
  await worker.getByLabel('Het mailadres van Henk').fill('iris@example.org');
  await worker.getByRole('button', { name: 'Maak de ingang' }).click();
  await worker.getByText('iris@example.org').first().waitFor();
  await sitAlong(iris, street(), 'Iris');
  const mine = `${organisationAt(street())}/mine`;
  await iris.goto(mine);
  expect(await iris.locator('main h2').count()).toBe(2);
  // Of the one something was let go to the neighbourhood, and there is a paper of it.
  const ofHenk = `${mine}/${henk.split('/').at(-1)!}`;
  const [paper] = await linksOn(iris, `${ofHenk}/neighbourhood`, /\/paper\//);
  for (const address of [mine, new URL(paper!, mine).href]) {
    await iris.goto(address);
    looked.add(pageAt(ofOrganisation, `/samen-verder${bare(iris.url())}`));
    await check(iris, address);
  }
  await iris.getByText(`${street().app.origin}/brakkenstein/take-back`).waitFor();
});

test('no page of an organisation was left out: put a new one in a list above', () => {
  const pages = pagesIn(ofOrganisation);
  expect(Object.keys(lookedAtElsewhere).filter((page) => !pages.includes(page))).toEqual([]);
  expect(pages.filter((page) => !looked.has(page) && !(page in lookedAtElsewhere))).toEqual([]);
});
