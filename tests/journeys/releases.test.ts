import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

async function toNeighbourhood(page: Page, name: string): Promise<void> {
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Iets vragen aan de buurt' }).click();
  await page.getByRole('heading', { name: 'Wat wil je?' }).waitFor();
}

test('a worker asks whether there is such help, without a word about anybody', async () => {
  const [marloes, fatima] = [await street().visitor(), await street().visitor()];
  await sitAlong(marloes, street(), 'Marloes');
  // What was asked for a need stands in its plan.
  await marloes.goto(`${organisationAt(street())}/cases`);
  await marloes.getByRole('link', { name: 'Henk', exact: true }).click();
  await marloes.getByRole('link', { name: 'Wat zou helpen' }).first().click();
  await marloes.locator('main a[href*="/needs/"]').first().click();
  await marloes.goto(`${marloes.url()}/plan`);
  await marloes.getByText('Er wordt iemand gezocht.').waitFor();
  await marloes.getByRole('link', { name: 'Iets vragen aan de buurt' }).click();
  await marloes.getByText('De buurt hoort niet waar het bij hoort.').waitFor();
  await toNeighbourhood(marloes, 'Henk');
  await marloes.getByText('Dit is er', { exact: true }).waitFor();
  await marloes.getByText('Er wordt iemand gezocht.').waitFor();
  await toNeighbourhood(marloes, 'Karin');
  await marloes.getByRole('link', { name: 'Vraag het aan Brakkenstein' }).click();
  await marloes.getByRole('button', { name: 'Vraag het aan Brakkenstein' }).click();
  await marloes.getByText('Kruis minstens één vakje aan.').first().waitFor();
  await marloes.getByText('Met kinderen', { exact: false }).first().click();
  await marloes.getByRole('radio', { name: 'De hele buurt' }).check();
  await marloes
    .getByRole('radio', { name: /school/ })
    .first()
    .check();
  await marloes.locator('input[name="daypart"]').first().check();
  await marloes.getByRole('button', { name: 'Vraag het aan Brakkenstein' }).click();
  await marloes.getByText('Er is nog geen antwoord.').waitFor();
  await lookAlong(fatima, street().base, 'Fatima');
  await fatima.getByRole('link', { name: /Samen Verder vraagt naar/ }).click();
  expect(await fatima.locator('main').innerText()).not.toMatch(/Karin|Marloes/);
  await fatima.getByRole('radio', { name: 'Dit is er nu niet' }).check();
  await fatima.getByRole('button', { name: 'Antwoord' }).click();
  await fatima.getByText('Dit kunnen zij nu lezen.').waitFor();
  await marloes.reload();
  await marloes.getByText('Dit is er nu niet', { exact: true }).waitFor();
});

test('a question is let go item by item, is helped, and is taken back with the paper', async () => {
  const [marloes, fatima, guest] = [
    await street().visitor(),
    await street().visitor({ width: 1280 }),
    await street().visitor()
  ];
  await sitAlong(marloes, street(), 'Marloes');
  await toNeighbourhood(marloes, 'Karin');
  await marloes.getByRole('link', { name: 'Geef samen een vraag aan Brakkenstein' }).click();
  await marloes.getByRole('button', { name: 'Lees per ding' }).click();
  await marloes.getByText('Schrijf hier een paar woorden.').first().waitFor();
  await marloes.getByLabel('Wat zou helpen?').fill('Twee keer per week de hond uitlaten');
  await marloes.getByText('Tuin en dieren').click();
  await marloes.locator('input[name="category"][value="dog"]').check();
  await marloes.locator('input[name="daypart"]').first().check();
  await marloes.getByRole('radio', { name: 'De hele buurt' }).check();
  await marloes.getByRole('radio', { name: /Bel mij/ }).check();
  await marloes.getByLabel('Waarmee dan?').fill('024 000 00 77');
  await marloes.getByRole('radio', { name: 'Nee, ik vertel het zelf' }).check();
  await marloes.getByRole('button', { name: 'Lees per ding' }).click();
  await marloes.getByRole('heading', { name: 'Mag dit naar de buurt?' }).waitFor();
  expect(await marloes.locator('input[type="radio"]:checked').count()).toBe(0);
  await marloes.getByRole('button', { name: 'Lees alles terug' }).click();
  await marloes.getByText('Zeg hier ja of nee.').first().waitFor();
  for (const item of ['task', 'when', 'area']) await marloes.locator(`#yes-${item}-yes`).check();
  await marloes.locator('#yes-contact-no').check();
  await marloes.getByRole('button', { name: 'Lees alles terug' }).click();
  await marloes.getByText('Dan gaat er niets weg.').first().waitFor();
  await marloes.locator('#yes-contact-yes').check();
  await marloes.getByRole('button', { name: 'Lees alles terug' }).click();
  await marloes.getByRole('heading', { name: 'Dit gaat naar Brakkenstein' }).waitFor();
  await marloes.getByRole('radio', { name: 'Nu, samen op dit scherm' }).check();
  await marloes.getByRole('button', { name: 'Geef dit aan Brakkenstein' }).click();
  await marloes.getByRole('heading', { name: 'Je vraag is gegeven' }).waitFor();
  const code = await marloes.locator('.code').innerText();

  await lookAlong(fatima, street().base, 'Fatima');
  await fatima.getByRole('link', { name: 'Twee keer per week de hond uitlaten' }).click();
  const read = await fatima.locator('main').innerText();
  expect(read).toContain('024 000 00 77');
  expect(read).not.toMatch(/Karin|Marloes|Samen Verder/);
  const released = fatima.url();
  await fatima.getByRole('button', { name: 'Neem contact op en schrijf het op' }).click();
  await fatima.getByRole('heading', { level: 1 }).waitFor();
  expect(await fatima.locator('input[name="phone"]').inputValue()).toBe('024 000 00 77');

  await marloes.goto(marloes.url().replace(/\/paper\/.*/, ''));
  await marloes.getByText('Hoe het gaat, hoor je hier niet.').first().waitFor();
  await guest.goto(`${street().base}/take-back`);
  await guest.getByLabel('De code op je papier').fill('ABCD');
  await guest.getByRole('button', { name: 'Haal terug' }).click();
  await guest.getByText('Deze code kennen we niet').first().waitFor();
  await guest.getByLabel('De code op je papier').fill(code.toLowerCase());
  await guest.getByRole('button', { name: 'Haal terug' }).click();
  await guest.getByText('Je vraag is teruggehaald').waitFor();
  expect((await fatima.goto(released))!.status()).toBe(404);
});

test('whoever it is about lets go alone, and takes back in one action', async () => {
  const iris = await street().visitor();
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('link', { name: 'Iets vragen aan de buurt' }).click();
  await iris.getByRole('link', { name: 'Geef samen een vraag aan Brakkenstein' }).click();
  await iris.getByLabel('Wat zou helpen?').fill('Samen een kop koffie drinken');
  await iris.getByText('Gezelschap', { exact: false }).first().click();
  await iris.locator('input[name="category"][value="coffee"]').check();
  await iris.locator('input[name="daypart"]').first().check();
  await iris.getByRole('radio', { name: 'De hele buurt' }).check();
  await iris.getByRole('radio', { name: /Ik kom zelf/ }).check();
  await iris.getByLabel('Waarmee dan?').fill('Koffie en tulpen');
  await iris.getByRole('radio', { name: 'Nee, ik vertel het zelf' }).check();
  await iris.getByRole('button', { name: 'Lees per ding' }).click();
  for (const item of ['task', 'when', 'area', 'contact']) await iris.locator(`#yes-${item}-yes`).check();
  await iris.getByRole('button', { name: 'Lees alles terug' }).click();
  await iris.getByRole('button', { name: 'Geef dit aan Brakkenstein' }).click();
  await iris.getByRole('heading', { name: 'Je vraag is gegeven' }).waitFor();
  await iris.getByRole('link', { name: 'Iets vragen aan de buurt' }).click();
  const marloes = await street().visitor();
  await sitAlong(marloes, street(), 'Marloes');
  await toNeighbourhood(marloes, 'Iris');
  expect(await marloes.getByRole('heading', { name: 'Een vraag in Brakkenstein' }).count()).toBe(0);
  await iris.getByText('Er wordt iemand gezocht.').waitFor();
  await iris.getByRole('button', { name: 'Haal deze vraag terug' }).click();
  await iris.getByText('Je vraag is teruggehaald').waitFor();
});
