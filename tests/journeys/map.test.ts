import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();

async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`${organisationAt(street())}/cases/new`);
  await page.getByLabel('Hoe heet degene met wie je praat?').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name }).waitFor();
  const room = page.url();
  await page.getByRole('link', { name: 'Mensen om je heen' }).click();
  await page.getByText('Vraag eerst of er iets over mensen').waitFor();
  expect(await page.getByLabel('Hoe noemen jullie deze persoon?').count()).toBe(0);
  await page.getByRole('link', { name: 'Naar die vraag' }).click();
  await page.getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  return room;
}

test('the list is complete without JavaScript, and begins with one person', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  const map = `${await begin(page, 'Toos')}/map`;
  await page.goto(map);
  await page.getByText('Begin met één iemand bij wie Toos zich goed voelt.').waitFor();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Bep 06 12345678');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await page.getByText('een telefoonnummer').first().waitFor();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Bep');
  await page.getByRole('button', { name: 'Zet erbij' }).click();

  // R10: giving and receiving stand side by side, and nothing is filled in beforehand.
  await page.getByRole('heading', { name: 'Bep', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Bep voor Toos' }).waitFor();
  await page.getByRole('heading', { name: 'Toos voor Bep' }).waitFor();
  await page.getByRole('link', { name: /Noteer.*Doet Toos iets voor Bep/ }).click();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  for (const unknown of ['Nog niet gevraagd', 'Dat weten we niet', 'Zegt het liever niet', 'Past hier niet'])
    await page.getByRole('radio', { name: unknown }).waitFor();
  await page.getByLabel('In hun eigen woorden').fill('Ik breng soep');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Kies een van de kaarten.').first().waitFor();
  expect(await page.getByLabel('In hun eigen woorden').inputValue()).toBe('Ik breng soep');
  await page.getByRole('group', { name: 'Het antwoord' }).getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Ik breng soep').waitFor();

  await page.getByRole('link', { name: /Noteer.*Waar hoort Bep bij/ }).click();
  await page.getByRole('radio', { name: 'De buurt' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.goto(map);
  await page.getByRole('heading', { name: 'De buurt' }).waitFor();

  await page.getByText('Nog iemand erbij').click();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Ria');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await page.getByText('Noteer iets tussen Ria en een ander').click();
  await page.getByRole('link', { name: 'Ria en Bep' }).click();
  await page.getByRole('radio', { name: 'Ze kennen elkaar niet' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Ze kennen elkaar niet').waitFor();
  await page.getByRole('button', { name: 'Haal de laatste stap terug' }).click();
  await page.goto(page.url());
  await page.getByRole('link', { name: 'Ria' }).click();
  await page.getByText('Er is nog niets genoteerd tussen Ria en anderen.').waitFor();
  await page.getByText('Haal Ria van de kaart').first().click();
  await page.getByRole('button', { name: 'Haal Ria van de kaart' }).click();
  await page.getByText('Niet meer op de kaart').click();
  await page.getByRole('button', { name: 'Zet Ria weer op de kaart' }).click();
  await page.getByRole('link', { name: 'Ria' }).waitFor();
});

test('whoever it is about reads what was told, and nothing that is kept apart', async () => {
  const iris = await street().visitor();
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('link', { name: 'Mensen om je heen' }).click();
  await iris.getByText('Belt elke zondag.').waitFor();
  const words = await iris.locator('main').innerText();
  expect(words).not.toMatch(/ruimte|best vol|verwijt|gevraagd|\d/);
  await iris.getByRole('link', { name: /weghalen\s*: Juf van de oudste/ }).click();
  await iris.getByRole('button', { name: 'Verberg dit' }).click();
  await iris.getByRole('link', { name: 'Mensen om je heen' }).click();
  await iris.getByText('Belt elke zondag.').waitFor();
  expect(await iris.getByText('Juf van de oudste').count()).toBe(0);
});
