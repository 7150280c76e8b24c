import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeOfApp } from '../code-app.ts';
import { addAuthenticator } from './authenticator.ts';
import { check } from './fit.ts';
import { comeIn, setUpCodeApp, useStreet, type Street } from './street.ts';

const street = useStreet();
let kept: { secret: string; recovery: string[] };

/** Every address of the desk, with ids that are nobody's where an id is asked. */
const deskAddresses = readdirSync('src/routes/[neighbourhood]/desk', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.startsWith('+page') && entry.name.endsWith('.svelte'))
  .map((entry) =>
    entry.parentPath.split('[neighbourhood]')[1]!.replaceAll(/\[\w+\]/g, '019e5936-6e80-7acd-ba02-0fb94ca40e74')
  );

const pathOf = (page: Page): string => new URL(page.url()).pathname.replace('/brakkenstein', '');

/** Ages what was shown in every session of somebody, as an hour would. */
const anHourLater = (here: Street, firstName: string): Promise<unknown> =>
  here.app.asOwner(
    `update sessions set mailed_at = mailed_at - interval '1 hour', factor_at = factor_at - interval '1 hour'
     where person_id = (select id from people where first_name = $1)`,
    [firstName]
  );

test('a coordinator reaches nothing of the desk before the second step, and sets up an app without JavaScript', async () => {
  const here = street();
  const page = await here.visitor();
  await comeIn(page, here, 'Fatima');
  expect(deskAddresses.length).toBeGreaterThan(10);
  for (const path of deskAddresses) {
    await page.goto(here.base + path);
    expect(pathOf(page), path).toBe('/sign-in/second');
  }
  const headers = { origin: here.app.origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const sent = await page.request.post(`${here.base}/desk/settings`, { data: 'name=x', headers, maxRedirects: 0 });
  expect([sent.status(), sent.headers()['location']?.includes('sign-in/second')]).toEqual([303, true]);

  // One's own pages are there for a neighbour.
  await page.getByRole('link', { name: 'Ga naar mijn eigen pagina' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fatima' }).waitFor();
  await page.getByRole('link', { name: 'Ga naar het bureau' }).click();

  await page.getByRole('link', { name: 'Een app met codes' }).click();
  const secret = await page.locator('.secret').innerText();
  await page.getByLabel('De code die je app nu toont').fill('000000');
  await page.getByRole('button', { name: 'Klaar, gebruik deze app' }).click();
  await page.getByText('Deze code klopt niet.').first().waitFor();
  expect(await page.locator('.secret').innerText()).toBe(secret);

  await page.goto(`${here.base}/sign-in/second?to=/brakkenstein/desk/people`);
  kept = await setUpCodeApp(page);
  expect(pathOf(page)).toBe('/desk/people');
  expect(new Set(kept.recovery).size).toBe(10);
  const dump = JSON.stringify([
    await here.app.asOwner('select * from code_apps'),
    await here.app.asOwner('select * from recovery_codes'),
    await here.app.asOwner('select answer from answered_forms')
  ]);
  for (const secretOfHers of [kept.secret, ...kept.recovery]) expect(dump).not.toContain(secretOfHers);
});

test('afterwards the mail is followed by a code that works once, and the first browser can be shut out at once', async () => {
  const here = street();
  const first = await here.visitor();
  await comeIn(first, here, 'Fatima');
  const code = codeOfApp(kept.secret);
  await first.getByLabel('De code uit je app').fill(code);
  await first.getByRole('button', { name: 'Verder' }).click();
  await first.waitForURL('**/desk');

  const second = await here.visitor();
  await comeIn(second, here, 'Fatima');
  await second.getByLabel('De code uit je app').fill(code);
  await second.getByRole('button', { name: 'Verder' }).click();
  await second.getByText('Deze code klopt niet, of is al gebruikt.').first().waitFor();
  await second.getByRole('link', { name: 'Ik kan er niet bij' }).click();
  await second.getByLabel('Een noodcode').fill(kept.recovery[0]!.toUpperCase().replaceAll('-', ' '));
  await second.getByRole('button', { name: 'Verder' }).click();
  await second.getByText('Ongebruikte noodcodes: 9.').waitFor();

  await second.getByRole('link', { name: 'Waar je aangemeld bent' }).click();
  await second.getByText('Dit is het apparaat dat je nu gebruikt.').waitFor();
  await second.getByRole('button', { name: 'Sluit alle andere af' }).click();
  await second.getByText('Je bent nergens anders aangemeld.').waitFor();
  await first.goto(`${here.base}/desk`);
  expect(pathOf(first)).toBe('/sign-in');

  const third = await here.visitor();
  await comeIn(third, here, 'Fatima');
  await third.getByRole('link', { name: 'Ik kan er niet bij' }).click();
  await third.getByLabel('Een noodcode').fill(kept.recovery[0]!);
  await third.getByRole('button', { name: 'Verder' }).click();
  await third.getByText('Deze code klopt niet, of is al gebruikt.').first().waitFor();

  // One letter of the day tells of a new device, and its page ends that session with one button.
  const letter = await here.mailTo('Fatima', 'Er is aangemeld op een nieuw apparaat.');
  const letters = await here.app.asOwner(`select subject from mails where plain like '%nieuw apparaat%'`);
  expect(letters).toEqual([{ subject: 'Een bericht over aanmelden' }]);
  const anywhere = await here.visitor();
  await anywhere.goto(/https?:\S+not-me\S+/.exec(letter)![0]);
  await anywhere.getByText('Afgesloten').first().waitFor();
});

test('a coordinator makes a passkey, and comes in with it alone', async () => {
  const here = street();
  const page = await here.visitor({ script: true });
  await addAuthenticator(page);
  await comeIn(page, here, 'Fatima');
  await page.getByLabel('De code uit je app').fill(codeOfApp(kept.secret, { later: 1 }));
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/desk');
  await page.goto(`${here.base}/me/sign-in/passkey`);
  await page.getByLabel('Hoe noem je deze sleutel?').fill('Mijn telefoon');
  await page.getByRole('button', { name: 'Maak de sleutel' }).click();
  await page.getByRole('heading', { name: 'Mijn telefoon' }).waitFor();

  await page.goto(`${here.base}/sign-out`);
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.goto(`${here.base}/desk/people`);
  await page.getByRole('button', { name: 'Kom binnen met een toegangssleutel' }).click();
  await page.waitForURL('**/desk/people');
  await page.goto(`${here.base}/me/sign-in`);
  await page.getByText('Laatst gebruikt op').waitFor();

  // An hour later a graver action asks again; the passkey is enough, and what was pressed goes on.
  await anHourLater(here, 'Fatima');
  await page.getByRole('button', { name: 'Haal weg: Mijn telefoon' }).click();
  await page.getByRole('heading', { name: 'Ben jij het nog?' }).waitFor();
  await check(page, '/sign-in/again');
  await page.getByRole('button', { name: 'Gebruik mijn sleutel' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByText('Je hebt er nog geen.').waitFor();
});

test('a neighbour changes how to be reached after an hour, and what was typed is not lost', async () => {
  const here = street();
  const page = await here.visitor();
  await comeIn(page, here, 'Bo');
  await anHourLater(here, 'Bo');
  await page.goto(`${here.base}/me/contact`);
  await page.getByLabel('Adres').fill('Voorbeeldhof 12');
  const asked = new Date();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Wat je typte, blijft bewaard.').waitFor();
  await page.getByRole('button', { name: 'Stuur mij een code per mail' }).click();
  const code = /^\d{6}$/m.exec(await here.mailTo('Bo', 'Typ deze code', asked))![0];
  await page.getByLabel('De code van zes cijfers').fill('12');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Deze code klopt niet of is te oud.').first().waitFor();
  await page.getByLabel('De code van zes cijfers').fill(code);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByText('Voorbeeldhof 12').waitFor();
});
