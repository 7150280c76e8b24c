import { describe, expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('own words propose a kind and a time, and both can be corrected', async () => {
    const here = street();
    const page = await here.visitor({ script });
    await lookAlong(page, here.base, 'Bo');
    await page.goto(`${here.base}/asks/new`);
    await page
      .getByLabel('In je eigen woorden')
      .fill('Wie doet mijn boodschapen? Graag op dinsdagochtent, niet in het weekend.');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.waitForURL('**/asks/new#think');
    const cards = page.getByRole('radio');
    await expect(cards.first().getAttribute('value')).resolves.toBe('shopping');
    await page.getByText('Dit denken we. Je schreef ‘boodschapen’.').waitFor();
    // Nothing is chosen for her: going on without a card is told beside the cards.
    expect(await page.locator('[name=category]:checked').count()).toBe(0);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Kies wat er het beste bij past.').first().waitFor();
    await page.getByText('Iets anders', { exact: true }).click();
    await page.getByText('Eten en boodschappen').click();
    await page.getByRole('radio', { name: 'Koken' }).check();
    await page.getByRole('radio', { name: 'Boodschappen doen' }).check();
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.waitForURL('**/asks/new/when');
    await page.getByText('Je schreef ‘dinsdagochtent’').waitFor();
    const tuesdayMorning = page.getByRole('checkbox', { name: 'di ochtend' });
    expect(await tuesdayMorning.isChecked()).toBe(true);
    expect(await page.locator('[name=daypart]:checked').count()).toBe(1);
    await tuesdayMorning.press('Space');
    await page.getByRole('checkbox', { name: 'wo avond' }).check();
    await page.getByRole('radio', { name: 'Elke week' }).check();
    await page.getByLabel('Welke dag?').fill('');
    await page.getByRole('radio', { name: 'een uur', exact: true }).check();
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.waitForURL('**/asks/new/who');
    // What she corrected stays corrected.
    await page.goto(`${here.base}/asks/new/when`);
    expect(
      await page.locator('[name=daypart]:checked').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    ).toEqual(['11']);
    expect(await page.getByText('Klopt dit?').count()).toBe(0);
  });
});

test('what does not fit neighbours is said kindly, with where to go, and stops nobody', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Bo');
  await page.goto(`${here.base}/asks/new`);
  await page.getByLabel('In je eigen woorden').fill('Wie helpt mij met douchen? En wie laat de hond uit?');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Dit past beter ergens anders').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('thuiszorg');
  await page.getByRole('radio', { name: 'De hond uitlaten' }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/asks/new/when');
});

test('who likes to do something may say it in own words too', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Cyriel');
  await page.goto(`${here.base}/offers/new`);
  await page.getByLabel('In je eigen woorden').fill("Ik bak graag taarten en loop 's avonds toch met de hond.");
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/offers/new#think');
  for (const kind of ['Een taart bakken', 'De hond uitlaten']) await page.getByRole('checkbox', { name: kind }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/offers/new/when');
  await page.getByText(/Je schreef ‘.s avonds’/).waitFor();
  expect(await page.locator('[name=daypart]:checked').count()).toBe(7);
});
