import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeOfApp } from '../code-app.ts';
import { addAuthenticator } from './authenticator.ts';
import { organisationAt, sitAlong } from './organisation.ts';
import { dayFromNow, lookAlong, useStreet } from './street.ts';

const street = useStreet();

/** What has the focus now, as it is called, and whether one can see that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement;
    const called = [here.labels?.[0]?.innerText, here.getAttribute('aria-label'), here.innerText].find(Boolean) ?? '';
    const ring = [here, here.closest('label')].some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
    return { called: called.trim(), isSeen: ring || here.tagName === 'BODY' };
  });

/** Goes on with the Tab key alone until this has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let at = 0; at < 90; at++) {
    await page.keyboard.press('Tab');
    const { called, isSeen } = await focused(page);
    if (typeof name === 'string' ? !called.startsWith(name) : !name.test(called)) continue;
    expect(isSeen, `the focus on ${called}`).toBe(true);
    return;
  }
  throw new Error(`No way by keyboard to ${String(name)}`);
}

/** Follows a link, or presses a button. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

test('with the keyboard alone one keeps somebody out, and tells that it felt wrong', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Bo');
  await page.goto(`${here.base}/me`);
  await press(page, 'Wie mij niet mag zien');
  await tabTo(page, 'Mailadres van die persoon');
  await page.keyboard.type('iemand@example.org');
  await press(page, 'Schrijf het op');
  await page.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
  await press(page, 'Dit voelde niet goed');
  await tabTo(page, /^De hulp met /);
  await page.keyboard.press('Space');
  await press(page, 'Vertel het');
  await page.getByRole('heading', { name: 'Goed dat je het vertelt' }).waitFor();
});

test('with the keyboard alone a coordinator writes down what a parent signed', async () => {
  const here = street();
  const page = await here.visitor({ width: 1280 });
  await lookAlong(page, here.base, 'Fatima');
  await page.goto(`${here.base}/desk/more`);
  await press(page, 'Jonger dan zestien');
  await press(page, 'Wacht op het ja van een ouder');
  await tabTo(page, 'Voornaam van de ouder');
  await page.keyboard.type('Henk');
  await tabTo(page, 'Getekend op');
  // The first of January: the same in every order of day and month.
  await page.keyboard.type(`0101${dayFromNow(0).slice(0, 4)}`);
  await press(page, 'Noteer het ja');
  await page.getByText('Het staat genoteerd. Dit geldt nu al.').waitFor();
});

test('with the keyboard alone a coordinator comes in by mail and app, and moves one visit of weekly help', async () => {
  const here = street();
  const page = await here.visitor({ width: 1280 });
  await page.goto(`${here.base}/sign-in`);
  await tabTo(page, 'Wat is je mailadres?');
  await page.keyboard.type('fatima@example.org');
  const asked = new Date();
  await press(page, 'Stuur mij de mail');
  const mailed = /^\d{6}$/m.exec(await here.mailTo('Fatima', 'Typ deze code', asked))![0];
  await tabTo(page, 'De code van zes cijfers');
  await page.keyboard.type(mailed);
  await press(page, 'Kom binnen');
  await press(page, 'Een app met codes');
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
  await tabTo(page, 'De code die je app nu toont');
  await page.keyboard.type(codeOfApp(secret));
  await press(page, 'Klaar, gebruik deze app');
  await press(page, 'Maak tien noodcodes');
  await press(page, 'Ik heb ze bewaard');
  await page.waitForURL('**/desk');

  const [weekly] = await here.app.asOwner(
    `select s.match_id as id from series s join matches m on m.id = s.match_id
       join neighbourhoods n on n.id = m.neighbourhood_id and n.slug = 'brakkenstein'
     where m.closed_at is null and m.helper_neighbourhood_id is null and exists (select from appointments t
       where t.series_id = s.id and t.cancelled_at is null and t.starts_at > now() + interval '2 days') order by s.id limit 1`
  );
  await page.goto(`${here.base}/desk/matches/${weekly!['id']}`);
  await tabTo(page, /^\w+dag \d+ \w+, \d\d:\d\d/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Hoe laat?');
  await page.keyboard.type('1117');
  await press(page, 'Verzet de afspraak');
  await page.getByText('De afspraak is verzet.').waitFor();
  await page.getByText(/:17 · Deze keer anders/).waitFor();
});

test('with the keyboard alone somebody makes a passkey, and comes in with it', async () => {
  const here = street();
  const page = await here.visitor({ script: true });
  await addAuthenticator(page);
  await lookAlong(page, here.base, 'Bo');
  await page.goto(`${here.base}/me/sign-in`);
  await press(page, 'Voeg een sleutel toe');
  await tabTo(page, 'Hoe noem je deze sleutel?');
  await page.keyboard.type('Mijn telefoon');
  await press(page, 'Maak de sleutel');
  await page.getByRole('heading', { name: 'Mijn telefoon' }).waitFor();
  await page.goto(`${here.base}/sign-out`);
  await press(page, 'Afmelden');
  await page.goto(`${here.base}/me`);
  await press(page, 'Kom binnen met een toegangssleutel');
  await page.waitForURL('**/me');
});

test('with the keyboard alone a daughter comes by a code, tells her limits, takes them away, and closes her page', async () => {
  const page = await street().visitor();
  await page.goto(`${organisationAt(street())}/invited`);
  await tabTo(page, 'De code die je kreeg');
  await page.keyboard.type('ABCD EFGH JKLM');
  await tabTo(page, 'Wat is je mailadres?');
  await page.keyboard.type('eva@example.org');
  await press(page, 'Stuur mij de mail');
  await page.getByLabel('De code van zes cijfers').waitFor();

  await sitAlong(page, street(), 'Eva');
  await press(page, /^Vertel het[^]*Hoe zie jij het/);
  await tabTo(page, 'In je eigen woorden');
  await page.keyboard.type('Ik ben dochter, en dat wil ik blijven.');
  await tabTo(page, /^Ja, en wie hier werkt ook/);
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Nee, alleen wie met Henk praat' }).isChecked()).toBe(true);
  await press(page, /^Bewaar$/);
  await page.getByText('Ik ben dochter, en dat wil ik blijven.').waitFor();
  await press(page, /^Verander of haal weg[^]*Hoe zie jij het/);
  await press(page, 'Haal weg wat ik zei');
  await page.getByRole('link', { name: /^Vertel het[^]*Hoe zie jij het/ }).waitFor();
  await tabTo(page, 'Sluit mijn bladzijde');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Ja, dat mag blijven');
  await page.keyboard.press('Space');
  await press(page, 'Sluit mijn bladzijde');
  await page.getByRole('heading', { name: 'Je bladzijde is gesloten' }).waitFor();
});

test('with the keyboard alone the aunt is talked about at the table, it stops, and the step is her own', async () => {
  const page = await street().visitor({ width: 1024 });
  await sitAlong(page, street(), 'Marloes');
  await page.goto(`${organisationAt(street())}/cases/new`);
  await tabTo(page, 'Hoe heet degene met wie je praat?');
  await page.keyboard.type('Samira');
  await press(page, /^Begin$/);
  const room = page.url();
  await press(page, 'Mag er iets over mensen worden opgeschreven?');
  await tabTo(page, 'Ja, dat mag');
  await page.keyboard.press('Space');
  await press(page, 'Bewaar het antwoord');
  await page.goto(`${room}/conversations`);
  await tabTo(page, 'Samira begint er zelf over');
  await page.keyboard.press('Space');
  await tabTo(page, 'Met één persoon');
  await page.keyboard.press('Space');
  await press(page, 'Begin samen te praten');
  await tabTo(page, 'Kies een vraag');
  await page.keyboard.press('Enter');
  await press(page, /^Leg op tafel[^]*Voor wie doe jij wel eens iets/);
  await tabTo(page, 'In eigen woorden');
  await page.keyboard.type('Voor mijn tante');
  await press(page, 'Bewaar het antwoord');

  await press(page, 'Samen kijken');
  await tabTo(page, 'Een code van vier tot acht cijfers');
  await page.keyboard.type('4711');
  await press(page, 'Begin met samen kijken');
  await press(page, 'Hier stop ik');
  await page.getByText('Vandaag vraagt niemand er meer naar.').waitFor();
  await tabTo(page, 'Terug naar het werk');
  await page.keyboard.press('Enter');
  await tabTo(page, 'De code die de medewerker koos');
  await page.keyboard.type('4711');
  await press(page, 'Ga terug');

  await page.goto(`${room}/stance`);
  await tabTo(page, 'We praatten er niet over');
  const own = page.getByRole('radio', { name: 'De ander stelt zelf een stap voor' });
  for (let at = 0; at < 6 && !(await own.isChecked()); at++) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Welke stap stelde de ander voor?');
  await page.keyboard.type('Tante uitnodigen');
  await press(page, /^Bewaar$/);
  await page.goto(`${room}/stance`);
  expect(await own.isChecked()).toBe(true);
});
