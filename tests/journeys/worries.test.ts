import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

async function atDesk(page: Page, name: string): Promise<void> {
  await page.goto(`${street().base}/desk`);
  await page.getByRole('link', { name: `${name} maakt zich zorgen` }).click();
  await page.getByRole('heading', { level: 1, name: `${name} maakt zich zorgen` }).waitFor();
  await page.getByText('Doorgeven aan een organisatie').click();
}

// The worry that the example has; the next test has one of the same helper.
test('in an emergency it goes on with a reason, and with another where the person gets no notice', async () => {
  const fatima = await street().visitor();
  await lookAlong(fatima, street().base, 'Fatima');
  await atDesk(fatima, 'Cyriel');
  await fatima.getByLabel('Welke organisatie noemt Door?').fill('Huisartsenpost');
  await fatima.getByRole('radio', { name: 'Er is gevaar, en wachten kan niet' }).check();
  await fatima.getByRole('radio', { name: 'Nee, dat brengt gevaar' }).check();
  await fatima.getByRole('button', { name: 'Ik gaf het door' }).click();
  await fatima.getByText('Schrijf in een zin waarom.').first().waitFor();
  expect(await fatima.getByLabel('Welke organisatie noemt Door?').inputValue()).toBe('Huisartsenpost');
  await fatima.getByLabel('Wat is er aan de hand?').fill('Ze lag op de grond en kon niet opstaan.');
  await fatima.getByLabel('Waarom niet?').fill('Haar zoon leest haar post.');
  await fatima.getByRole('button', { name: 'Ik gaf het door' }).click();
  await fatima.getByText('Dit was een noodgeval:').waitFor();
  await fatima.getByText('Door kreeg geen bericht:').waitFor();
  await fatima.goto(`${street().base}/desk`);
  expect(await fatima.getByRole('link', { name: 'Cyriel maakt zich zorgen' }).count()).toBe(0);
});

test('a worry goes from a helper to a coordinator, and on with the yes of whom it is about', async () => {
  const here = street();
  const [cyriel, fatima, bo] = [await here.visitor(), await here.visitor(), await here.visitor()];
  await lookAlong(cyriel, here.base, 'Cyriel');
  await cyriel.goto(`${here.base}/worries/new`);
  await cyriel.getByLabel('Wat zag of hoorde je?').fill('Ze deed niet open.');
  await cyriel.getByRole('button', { name: 'Vertel het aan een coördinator' }).click();
  await cyriel.locator('[data-errors]').waitFor();
  expect(await cyriel.getByLabel('Wat zag of hoorde je?').inputValue()).toBe('Ze deed niet open.');
  await cyriel.getByRole('radio', { name: 'Bo', exact: true }).check();
  await cyriel.getByRole('button', { name: 'Vertel het aan een coördinator' }).click();
  await cyriel.getByText('Een coördinator leest het vandaag').waitFor();

  await lookAlong(fatima, here.base, 'Fatima');
  await atDesk(fatima, 'Cyriel');
  await fatima.getByText('Ze deed niet open.').waitFor();
  await fatima.getByRole('button', { name: 'Ik gaf het door' }).click();
  await fatima.getByText('Schrijf welke organisatie.').first().waitFor();
  await fatima.getByLabel('Welke organisatie noemt Bo?').fill('Samen Verder');
  await fatima.getByRole('radio', { name: 'Bo zei ja' }).check();
  await fatima.getByRole('button', { name: 'Ik gaf het door' }).click();
  await fatima.getByText('Doorgegeven aan Samen Verder').waitFor();

  const letter = await here.mailTo('Bo', '/worries/');
  expect(letter).not.toMatch(/Cyriel|Samen Verder|niet open/);
  await lookAlong(bo, here.base, 'Bo');
  await bo.goto(/https?:\S+\/worries\/\S+/.exec(letter)![0]);
  await bo.getByText(/gaf Fatima door aan Samen Verder/).waitFor();
  expect(await bo.locator('main').innerText()).not.toContain('Cyriel');
});
