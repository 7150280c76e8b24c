import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { comeIn, dayFromNow, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet();
const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** Joins as somebody new, and comes in with the code of the mail. */
async function join(page: Page, here: Street, name: string): Promise<void> {
  await page.goto(`${here.base}/join`);
  await page.getByLabel('Jouw voornaam').fill(name);
  await page.getByRole('radio', { name: 'Per mail' }).check();
  await page.getByRole('textbox', { name: /^Mail/ }).fill(`${name.toLowerCase()}@example.org`);
  await page.getByRole('checkbox', { name: 'Nederlands' }).check();
  await page.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.getByText('Dit klopt nog niet helemaal').first().waitFor();
  expect(await page.getByRole('radio', { name: 'Zestien of ouder' }).isChecked()).toBe(false);
  await page.getByRole('radio', { name: 'Jonger dan zestien' }).check();
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.waitForURL('**/sign-in/code');
  const code = /^\d{6}$/m.exec(await here.mailTo(name, 'Typ deze code'))![0];
  await page.getByLabel('De code van zes cijfers').fill(code);
  await page.getByRole('button', { name: 'Kom binnen' }).click();
  await page.waitForURL('**/me/age');
}

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('somebody under sixteen joins, a parent says yes on paper, and takes it back, %s', async (_, script) => {
  const here = street();
  const name = script ? 'Tessel' : 'Tijn';
  const young = await here.visitor({ script });
  await join(young, here, name);
  expect(await main(young)).toContain('Eerst zegt een ouder ja');
  await young.goto(`${here.base}/offers/new`);
  expect(young.url()).toContain('/me/age');

  const fatima = await here.visitor({ script, width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk`);
  await fatima.getByRole('link', { name: `${name} wacht op een ouder` }).click();
  await fatima.getByRole('button', { name: 'Noteer het ja' }).click();
  await fatima.getByText('Schrijf een voornaam.').first().waitFor();
  await fatima.getByLabel('Voornaam van de ouder').fill('Josine');
  await fatima.getByLabel('Getekend op').fill(dayFromNow(0));
  await fatima.getByRole('button', { name: 'Noteer het ja' }).click();
  await fatima.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();

  await young.goto(`${here.base}/offers/new`);
  expect(await young.getByRole('checkbox', { name: 'Oppassen' }).count()).toBe(0);
  await young.getByText('Tuin en dieren').click();
  await young.getByRole('checkbox', { name: 'Werken in de tuin' }).check();
  await young.getByRole('button', { name: 'Verder' }).click();
  await young.waitForURL('**/offers/new/when');
  for (const daypart of await young.getByRole('checkbox').all()) await daypart.check();
  for (const name of ['minutesAWeek', 'reachMetres']) await young.locator(`input[name="${name}"]`).first().check();
  await young.getByRole('button', { name: 'Lees het terug' }).click();
  await young.getByRole('button', { name: 'Bewaar wat ik graag doe' }).click();
  await young.waitForURL(/offers\/[0-9a-f-]{36}/);

  await fatima.goto(`${here.base}/desk/young`);
  expect(await main(fatima)).toMatch(new RegExp(`${name}[\\s\\S]*Josine zei ja`));
  await fatima.getByRole('link', { name: 'Josine zei ja' }).click();
  await fatima.getByText('De ouder zegt toch nee').click();
  await fatima.getByRole('button', { name: 'Haal het ja weg' }).click();
  await fatima.getByRole('button', { name: 'Noteer het ja' }).waitFor();
  await young.goto(`${here.base}/offers`);
  expect(await young.getByText('Werken in de tuin').count()).toBe(0);
});

test('whoever is helped by somebody under sixteen calls a parent, and has no talk', async () => {
  const here = street();
  const [match] = await here.app.asOwner(`select m.id from matches m join people p on p.id = m.helper_id
    where p.first_name = 'Lieke'`);
  const address = `${here.base}/matches/${match!['id']}`;
  const lieke = await here.visitor();
  await comeIn(lieke, here, 'Lieke');
  await lieke.goto(address);
  const hers = await main(lieke);
  expect(hers).toContain('Daarom gaat het contact via de coördinator of een ouder.');
  expect(hers).not.toMatch(/06 000 00|Voorbeeldstraat|Schrijf elkaar/);
  expect((await lieke.goto(`${address}/talk`))!.status()).toBe(404);
  const koen = await here.visitor();
  await comeIn(koen, here, 'Koen');
  await koen.goto(address);
  const his = await main(koen);
  expect(his).toMatch(/Bel Ingrid, de ouder:\s+06 000 01 500/);
  expect(his).not.toMatch(/06 000 00|Voorbeeldstraat/);
  await koen.goto(`${address}/paper`);
  expect(await koen.content()).not.toMatch(/06 000 00 \d{3}.*Lieke|Voorbeeldstraat/);
});
