import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aNewCase, beginTalk, organisationAt, sitAlong } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();

const visitor = async (name = 'Marloes'): Promise<Page> => {
  const page = await street().visitor({ script: true, width: 820 });
  await sitAlong(page, street(), name);
  return page;
};

/** A conversation of one's own in which a question lies on the table; answers the address of the room. */
async function sitDown(page: Page, name: string): Promise<string> {
  const room = await aNewCase(page, street(), name);
  await beginTalk(page, room, /Ik begin erover/);
  await page.locator('summary', { hasText: 'Kies een vraag' }).click();
  await page.getByRole('button', { name: /Leg op tafel.*Voor wie doe jij wel eens iets/ }).click();
  await page.getByRole('heading', { name: 'Voor wie doe jij wel eens iets?' }).waitFor();
  return room;
}

/** All that lies in this browser, as text: what is sealed byte by byte, what is cached, what is stored. */
const lyingIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const text = (value: unknown): string =>
      value instanceof ArrayBuffer || value instanceof Uint8Array
        ? new TextDecoder('latin1').decode(value)
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(text).join(' ')
          : String(value);
    const base = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('satchel', 1);
      opening.onsuccess = () => done(opening.result);
    });
    const rows = await new Promise<unknown[]>((done) => {
      const asking = base.transaction('rows').objectStore('rows').getAll();
      asking.onsuccess = () => done(asking.result);
    });
    base.close();
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
    return JSON.stringify({ rows: rows.length, all: [...rows.map(text), ...cached, ...stored] });
  });

/** Waits until so many things lie sealed in this browser. */
const sealed = (page: Page, count: number): Promise<void> =>
  expect.poll(async () => (JSON.parse(await lyingIn(page)) as { rows: number }).rows, { timeout: 10_000 }).toBe(count);

/** Waits until the pages of the organisation open without a connection. */
const isReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    async () =>
      navigator.serviceWorker.controller &&
      (await caches.match(`${location.pathname.split('/').slice(0, 3).join('/')}/satchel`))
  );

const away = (page: Page, isAway: boolean): Promise<void> => page.context().setOffline(isAway);
const answer = (page: Page) => page.getByLabel('In eigen woorden');
const thrownAway = 'Nog niet alles is verstuurd. Meld je je nu af, dan is dat weg.';
const keep = (page: Page) => page.getByRole('button', { name: 'Bewaar het antwoord' });

test('DP20: a talk goes on without a connection, also when the page is closed; nothing is lost, and nothing comes twice', async () => {
  const page = await visitor();
  await sitDown(page, 'Dorien');
  const talk = page.url();
  await isReady(page);
  await away(page, true);
  await page.getByText('Geen verbinding. Wat je noteert blijft hier').waitFor();
  await answer(page).fill('Voor Mieke van boven');
  await keep(page).click();
  await page.getByText('Bewaard op deze tablet.').waitFor();
  await page.locator('summary', { hasText: 'Alleen voor jou' }).click();
  await page.getByLabel('Waar twijfel je over?').fill('Vraag ik te veel?');
  await sealed(page, 2);
  const lying = await lyingIn(page);
  for (const word of ['Mieke', 'Vraag ik', 'Dorien', 'Voor wie doe']) expect(lying).not.toContain(word);

  // Closed, and opened again where there is no connection: a page that says so, and nothing of the talk.
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(talk);
  await again.getByText('Er is nu geen verbinding').waitFor();
  expect(await again.locator('body').innerText()).not.toMatch(/Mieke|Dorien/);
  // With a connection what waited is sent first, and only then the talk is opened: so it is there.
  const asked: string[] = [];
  again.on('request', (request) => request.url().startsWith(talk) && asked.push(request.method()));
  await away(again, false);
  await expect.poll(() => asked.slice(0, 2)).toEqual(['POST', 'GET']);
  await again.getByText('Voor Mieke van boven').waitFor();
  await again.locator('summary', { hasText: 'Alleen voor jou' }).click();
  await expect.poll(() => again.getByLabel('Waar twijfel je over?').inputValue()).toBe('Vraag ik te veel?');
  await again.getByRole('button', { name: 'Bewaar de twijfel' }).click();
  await again.getByText('Vraag ik te veel?').waitFor({ state: 'attached' });
  await sealed(again, 0);
  await again.reload();
  expect(await again.getByText('Voor Mieke van boven').count()).toBe(1);
});

test('what is drawn without a connection is there after the page was closed, once', async () => {
  const page = await visitor();
  const room = await sitDown(page, 'Gerda');
  const data = { leaves: [{ id: crypto.randomUUID(), kind: 'person', content: { name: 'Bep' } }] };
  expect((await page.request.post(`${room}/map/leaves`, { data })).status()).toBe(200);
  await page.goto(`${room}/map/drawing`);
  await page.getByText('Alles is bewaard.').waitFor();
  await away(page, true);
  await page.getByText('Nog iemand erbij').click();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Oma Truitje');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await page.getByRole('link', { name: /^Oma Truitje:/ }).press('ArrowUp');
  await page.getByText('Je tekening wacht op deze tablet').waitFor();
  await sealed(page, 2);
  expect(await lyingIn(page)).not.toMatch(/Truitje|Bep/);
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${room}/map/drawing`);
  await again.getByRole('link', { name: /^Oma Truitje:/ }).waitFor();
  await sealed(again, 0);
  await again.goto(`${room}/map`);
  expect(await again.getByRole('link', { name: 'Oma Truitje' }).count()).toBe(1);
});

test('of two devices that answer, the later one is told; its words can be read, and thrown away by hand', async () => {
  const one = await visitor();
  await sitDown(one, 'Wietske');
  const other = await visitor();
  await other.goto(one.url());
  await isReady(one);
  await away(one, true);
  await answer(one).fill('Voor de kat van hiernaast');
  await keep(one).click();
  await one.getByText('Bewaard op deze tablet.').waitFor();
  // With a connection what is missing is said beside the field, as always.
  await keep(other).click();
  await other.getByText('Dit klopt nog niet helemaal').waitFor();
  await answer(other).fill('Voor niemand');
  await keep(other).click();
  await other.getByText('Voor niemand').waitFor();
  // Signing out throws away what waits, and what could not go along; that is said first.
  const isNote = (url: URL): boolean => url.search.startsWith('?/');
  await one.route(isNote, (route) => route.abort());
  await away(one, false);
  await one.goto(`${organisationAt(street())}/sign-out`);
  await one.getByText(thrownAway).filter({ visible: true }).waitFor();
  expect(await one.getByRole('link', { name: 'Lees wat er is' }).filter({ visible: true }).count()).toBe(0);
  await one.unroute(isNote);
  await one.getByRole('link', { name: 'Lees wat er is' }).click();
  await one.getByText('Voor de kat van hiernaast').waitFor();
  await one.getByText('Die vraag is al beantwoord.').waitFor();
  await one.getByRole('button', { name: 'Gooi dit weg' }).click();
  await one.getByText('Er wacht niets.').waitFor();
  await sealed(one, 0);
});

test('words that are not sent yet are there after reloading; a colleague on the tablet sees nothing; signing out wipes', async () => {
  const page = await visitor();
  await sitDown(page, 'Bertha');
  const talk = page.url();
  await answer(page).fill('Voor mijn zus in Assen');
  await sealed(page, 1);
  await page.reload();
  await expect.poll(() => answer(page).inputValue()).toBe('Voor mijn zus in Assen');

  await page.context().clearCookies();
  await sitAlong(page, street(), 'Joris');
  await page.goto(`${organisationAt(street())}/satchel`);
  await page.getByText('Er wacht niets.').waitFor();
  await sealed(page, 1);
  await page.context().clearCookies();
  await sitAlong(page, street(), 'Marloes');
  await page.goto(talk);
  await expect.poll(() => answer(page).inputValue()).toBe('Voor mijn zus in Assen');

  // Signing out would throw it away, so that is said first.
  await page.goto(`${organisationAt(street())}/sign-out`);
  await page.getByText('Je typte iets wat nog niet is bewaard. Meld je je nu af, dan is dat weg.').waitFor();
  await sealed(page, 1);

  // DP3: once nothing may be written down any more, nothing that was typed stays here either.
  await page.goto(`${talk.split('/conversations')[0]}/recording`);
  await page.getByRole('radio', { name: 'Liever niet' }).check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await sealed(page, 0);

  await page.goto(`${organisationAt(street())}/sign-out`);
  await page.waitForFunction(() => document.querySelector('[data-satchel]'));
  expect(await page.getByText('dan is dat weg').filter({ visible: true }).count()).toBe(0);
  await page.locator('main').getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL(organisationAt(street()));
  expect(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()])).toEqual([[], []]);
});

test('DP20: a tablet that is left alone goes blank and asks again who is there; what was typed stays', async () => {
  const page = await visitor();
  await page.clock.install();
  await sitDown(page, 'Femke');
  const talk = page.url();
  await answer(page).fill('Voor de buurvrouw met de hond');
  await page.clock.fastForward(1000);
  await sealed(page, 1);
  await page.clock.fastForward('16:00');
  await page.waitForURL(/sign-in/);
  expect((await page.goto(talk))!.status()).toBe(404);
  await sitAlong(page, street(), 'Marloes');
  await page.goto(talk);
  await expect.poll(() => answer(page).inputValue()).toBe('Voor de buurvrouw met de hond');

  // Without a connection it goes blank just the same.
  await isReady(page);
  await away(page, true);
  await page.clock.fastForward('16:00');
  await page.getByText('Er is nu geen verbinding').waitFor();
  await away(page, false);
  await page.goto(talk);
  await page.waitForURL(/sign-in/);
});
