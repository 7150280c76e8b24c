import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { forget, openApp, type App } from '../app.ts';
import { openBrowser } from '../chromium.ts';
import { setUpCodeApp } from './street.ts';

let app: App;
let browser: Browser;
beforeAll(async () => {
  app = await openApp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  forget(app.dataDir);
});

const visitor = async (): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    locale: 'nl-NL'
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
};

test('an empty house has two doors, and the key of the start opens the second once', async () => {
  const page = await visitor();
  await page.goto(app.origin);
  await page.getByRole('button', { name: 'Kijk rond in een voorbeeldbuurt' }).waitFor();
  await page.getByRole('link', { name: 'Begin je eigen buurt' }).click();
  await page.getByText('Deze deur gaat open met een sleutel.').waitFor();
  expect((await page.goto(`${app.origin}/setup?key=guessed`))!.status()).toBe(200);
  await page.getByText('Deze deur gaat open met een sleutel.').waitFor();

  const key = /setup\?key=(\S+)/.exec(app.said())![1]!;
  await page.goto(`${app.origin}/setup?key=${key}`);
  await page.getByRole('button', { name: 'Begin de buurt' }).click();
  await page.getByText('Geef de buurt een naam met letters.').first().waitFor();
  await page.getByLabel('Hoe heet de buurt?').fill('De Kleine Wijk');
  await page.getByLabel('Jouw voornaam').fill('Noor');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.getByRole('radio', { name: 'Zestien of ouder' }).check();
  await page.getByLabel('Jouw mailadres').fill('noor@example.org');
  await page.getByLabel('Nummer om te bellen').fill('024 123 45 67');
  await page.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
  await page.getByRole('button', { name: 'Begin de buurt' }).click();
  // Whoever sees other people's data has a second factor, the founder first.
  await page.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor();
  await setUpCodeApp(page);
  await page.waitForURL('**/de-kleine-wijk/desk');
  await page.getByText('Niets heeft je nu nodig.').waitFor();

  // The same key founds one organisation, whose founder has a second factor too; then it opens nothing more.
  const second = await visitor();
  await second.goto(`${app.origin}/setup?key=${key}`);
  await second.getByText('De buurt staat er al.').waitFor();
  await second.getByRole('link', { name: 'Begin een organisatie' }).click();
  await second.getByLabel('Hoe heet de organisatie?').fill('Samen Sterk');
  await second.getByLabel('Jouw voornaam').fill('Lies');
  await second.getByLabel('Jouw mailadres').fill('lies@example.org');
  await second.getByLabel('Nummer om te bellen').fill('024 123 45 68');
  await second.getByRole('checkbox', { name: 'Ja, dat is geregeld' }).check();
  await second.getByRole('button', { name: 'Begin de organisatie' }).click();
  await second.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor();
  await setUpCodeApp(second);
  await second.waitForURL('**/organisations/samen-sterk/team');
  await second.goto(`${app.origin}/setup?key=${key}`);
  await second.getByText('Deze deur gaat open met een sleutel.').waitFor();

  // The founder invites, a neighbour joins with the link, and stands at the desk to be welcomed.
  await page.goto(`${app.origin}/de-kleine-wijk/desk/invitations`);
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const link = await page.getByText(/\/join\//).innerText();
  const ad = await visitor();
  await ad.goto(link);
  await ad.getByLabel('Jouw voornaam').fill('Ad');
  await ad.getByRole('radio', { name: 'Zestien of ouder' }).check();
  await ad.getByRole('radio', { name: 'Per telefoon' }).check();
  await ad.getByRole('textbox', { name: /^Telefoon/ }).fill('06 123 45 678');
  await ad.getByRole('checkbox', { name: 'Nederlands' }).check();
  await ad.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
  await ad.getByRole('button', { name: 'Doe mee' }).click();
  await ad.getByText('Fijn dat je meedoet.').waitFor();
  await page.goto(`${app.origin}/de-kleine-wijk/desk`);
  await page.getByRole('link', { name: 'Heet Ad welkom' }).click();
  await page.getByRole('button', { name: 'We hebben kennisgemaakt' }).click();
  await page.getByText('Toch nog niet kennisgemaakt').waitFor();
});

test('the language is a choice on every page, and stays', async () => {
  const page = await visitor();
  await page.goto(`${app.origin}/de-kleine-wijk`);
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForURL('**/de-kleine-wijk');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.goto(`${app.origin}/de-kleine-wijk/sign-in`);
  await page.getByRole('heading', { name: 'Come in' }).waitFor();
});

test('a start that asks for it founds one more neighbourhood, in the same region, and once', async () => {
  await app.stop();
  app = await openApp({ dataDir: app.dataDir, env: { ONE_MORE: '1' } });
  const key = /setup\?key=(\S+)/.exec(app.said())![1]!;
  const page = await visitor();
  await page.goto(`${app.origin}/setup?key=${key}`);
  await page.getByLabel('Hoe heet de buurt?').fill('De Grote Wijk');
  await page.getByLabel('Jouw voornaam').fill('Tess');
  await page.getByRole('radio', { name: 'Jonger dan zestien' }).check();
  await page.getByLabel('Jouw mailadres').fill('tess@example.org');
  await page.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
  await page.getByRole('button', { name: 'Begin de buurt' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('Vraag iemand van zestien of ouder').first().waitFor();
  await page.getByRole('radio', { name: 'Zestien of ouder' }).check();
  await page.getByRole('radio', { name: 'Ja, dezelfde streek als De Kleine Wijk' }).check();
  await page.getByRole('button', { name: 'Begin de buurt' }).click();
  await page.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor();
  await setUpCodeApp(page);
  await page.waitForURL('**/de-grote-wijk/desk');
  await page.goto(`${app.origin}/de-grote-wijk/desk/settings/sharing`);
  await page.getByRole('button', { name: 'Vraag De Kleine Wijk om te delen' }).waitFor();
  await page.goto(`${app.origin}/setup?key=${key}`);
  await page.getByText('Deze deur gaat open met een sleutel.').waitFor();
});
