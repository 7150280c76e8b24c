import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { comeIn, lookAlong, useStreet } from './street.ts';

const street = useStreet();

/** The weather, as far as these tests need it. */
const weather = (page: Page): Promise<unknown> =>
  page.route('https://www.buienradar.nl/**', (route) => route.fulfill({ body: 'Het weer', contentType: 'text/html' }));

async function threeTimesEscape(page: Page): Promise<void> {
  for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
}

test('who leaves quickly sees the weather, and Back does not lead to the page that was left', async () => {
  const here = street();
  const page = await here.visitor({ script: true });
  await weather(page);
  for (const leave of [() => page.getByRole('link', { name: 'Snel weg' }).click(), () => threeTimesEscape(page)]) {
    await page.goto(here.base);
    await page.goto(`${here.base}/privacy`);
    await leave();
    await page.waitForURL('https://www.buienradar.nl/');
    await page.goBack();
    expect(page.url()).toBe(here.base);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(here.base);
});

test('it works without JavaScript, and on a page that does not exist', async () => {
  const here = street();
  const page = await here.visitor();
  await weather(page);
  for (const address of ['/sign-in', '/nowhere', '/asks/new']) {
    await page.goto(here.base + address);
    await page.getByRole('link', { name: 'Snel weg' }).click();
    await page.waitForURL('https://www.buienradar.nl/');
  }
});

test('signing out leaves nothing in the browser', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Cyriel');
  await page.goto(`${here.base}/sign-out`);
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.getByRole('main').getByRole('button').click();
  expect((await (await answer).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
  await page.goto(`${here.base}/today`);
  expect(page.url()).toContain('/sign-in');
});

test('a secret address is nowhere to be found, but for its person and one coordinator', async () => {
  const here = street();
  const [two] = await here.app.asOwner(`select m.id, a.first_name as asker, h.first_name as helper, c.address
    from matches m join people a on a.id = m.asker_id join people h on h.id = m.helper_id
      join contacts c on c.person_id = a.id and c.reach_by = 'email' and c.address is not null
      join contacts d on d.person_id = h.id and d.reach_by = 'email'
    where m.agreed_at is not null and m.closed_at is null
      and exists (select from appointments t where t.match_id = m.id and t.starts_at > now()) limit 1`);
  const { id, asker, helper, address } = two as { id: string; asker: string; helper: string; address: string };
  const he = await here.visitor();
  await comeIn(he, here, helper);
  await he.goto(`${here.base}/matches/${id}`);
  expect(await he.content()).toContain(address);
  const she = await here.visitor();
  await comeIn(she, here, asker);
  await she.goto(`${here.base}/me`);
  await she.getByRole('link', { name: 'Mijn adres blijft geheim' }).click();
  await she.getByRole('button', { name: 'Houd mijn adres geheim' }).click();
  await she.getByText('Dit klopt nog niet helemaal').waitFor();
  await she.getByRole('radio', { name: 'Fatima' }).check();
  await she.getByRole('radio', { name: 'Nee, ook mijn nummer niet' }).check();
  await she.getByRole('button', { name: 'Houd mijn adres geheim' }).click();
  await she.getByText('Je adres is nu geheim.').waitFor();
  expect(await she.getByRole('main').innerText()).toContain(address);

  for (const path of ['/paper', '']) {
    expect((await he.goto(`${here.base}/matches/${id}${path}`))!.status()).toBe(200);
    expect(await he.content()).not.toContain(address);
  }
  expect(await he.content()).toContain('Spreek ergens anders af');
});
