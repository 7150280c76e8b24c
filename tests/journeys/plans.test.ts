import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { dayFromNow, useStreet } from './street.ts';

const street = useStreet();

/** Opens what would help somebody, by its first words. */
async function openNeed(page: Page, who: string, client: string): Promise<string> {
  await sitAlong(page, street(), who);
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name: client, exact: true }).click();
  await page.getByRole('link', { name: 'Wat zou helpen', exact: true }).click();
  await page.locator('main a[href*="/needs/"]').first().click();
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
  return page.url();
}

test('a family that carries too much is led to the neighbourhood, and asked for nothing more', async () => {
  const page = await street().visitor();
  const need = await openNeed(page, 'Marloes', 'Henk');
  await page.getByRole('link', { name: 'Het advies', exact: true }).click();
  await page.getByText('Kijk samen of de buurt dit kan doen.').first().waitFor();
  await page.getByText('Wie willen helpen, dragen al te veel.').waitFor();
  await page.getByText('Eva om nog meer vragen.').waitFor();
  // DP27: of no child.
  await page.getByText('Kleindochter Noa om zorg vragen.').waitFor();
  await page.getByText('Dit kan ook niet lukken').waitFor();
  await page.getByRole('radio', { name: 'Nu nog niet' }).check();
  await page.getByLabel('Wanneer spreken jullie elkaar weer?').fill(dayFromNow(-3));
  await page.getByRole('button', { name: 'Bewaar wat jullie kozen' }).click();
  await page.getByText('Die dag is al geweest.').first().waitFor();
  await page.getByRole('radio', { name: 'Naar de buurt' }).check();
  await page.getByLabel('Wanneer spreken jullie elkaar weer?').fill('');
  await page.getByRole('button', { name: 'Bewaar wat jullie kozen' }).click();
  await page.getByText('Rust hier een besluit op?').waitFor();
  await page.getByRole('button', { name: 'Zet dit in het dossier' }).click();
  await page.getByText('Dit staat in het dossier.').waitFor();
  await page.goto(`${need}/plan/agreement`);
  await page.getByText('De andere kolommen blijven open.').waitFor();
  expect(await page.getByRole('radio', { name: 'Eva' }).count()).toBe(0);
});

test('a mother’s friends who have never met come together first, and then each has a task with an end', async () => {
  const page = await street().visitor();
  const need = await openNeed(page, 'Marloes', 'Karin');
  await page.getByRole('link', { name: 'Het advies', exact: true }).click();
  await page.getByText('Nodig de mensen die graag helpen uit voor een gesprek.').first().waitFor();
  await page.goto(`${need}/plan`);
  await page.getByRole('link', { name: 'Plan een eerste keer samen' }).click();
  await page.getByRole('checkbox', { name: 'Mieke' }).check();
  await page.getByRole('checkbox', { name: 'Fatma van hiernaast' }).check();
  await page.getByLabel('Op welke dag?').fill(dayFromNow(4));
  await page.getByLabel('Hoe laat?').fill('10:00');
  await page.getByRole('button', { name: 'Bewaar deze keer' }).click();
  await page.getByText('Schrijf waar jullie elkaar zien.').first().waitFor();
  await page.getByLabel('Waar?').fill('bij Karin thuis');
  await page.getByRole('button', { name: 'Bewaar deze keer' }).click();
  await page.getByText('Wie komen: Fatma van hiernaast en Mieke.').waitFor();

  await page.getByRole('link', { name: 'Spreek een taak af' }).click();
  await page.getByRole('radio', { name: 'Fatma van hiernaast' }).check();
  await page.getByRole('radio', { name: 'Nog niet' }).check();
  await page.getByLabel('Wat spreken jullie af?').fill('Haalt de kinderen uit school');
  await page.getByRole('radio', { name: 'Elke week' }).check();
  await page.getByLabel('Hoe laat?').fill('15:00');
  await page.getByLabel('Vanaf welke dag?').fill(dayFromNow(0));
  await page.getByLabel('Tot en met welke dag?').fill(dayFromNow(70));
  await page.getByLabel('Hoe stopt het?').fill('Een berichtje is genoeg');
  await page.getByRole('button', { name: 'Bewaar de afspraak' }).click();
  await page.getByText('Nodig eerst uit voor een gesprek.').first().waitFor();
  await page.getByRole('radio', { name: 'Ja, en het is een ja' }).check();
  await page.getByRole('button', { name: 'Bewaar de afspraak' }).click();
  await page.getByRole('link', { name: 'Fatma van hiernaast: Haalt de kinderen uit school' }).click();

  // Fatma may know this, and nothing else.
  await page.getByText('Wie mag dit weten?').click();
  await page.getByRole('checkbox', { name: 'Fatma van hiernaast' }).check();
  await page.getByRole('button', { name: 'Bewaar wie dit mag weten' }).click();
  await page.getByRole('link', { name: 'Wat Fatma van hiernaast mag weten' }).click();
  await page.getByRole('heading', { name: 'Fatma van hiernaast: Haalt de kinderen uit school' }).waitFor();
  expect(await page.getByText('Een eerste keer samen').count()).toBe(0);

  await page.goto(`${need}/plan`);
  await page.getByRole('link', { name: 'Fatma van hiernaast: Haalt de kinderen uit school' }).click();
  await page.getByRole('radio', { name: 'Het ging nu niet door' }).check();
  await page.getByRole('radio', { name: 'Nee', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar hoe het ging' }).click();
  await page.goto(`${organisationAt(street())}/today`);
  await page.getByText('Iets ging niet door. Bel even, zonder verwijt.').waitFor();
});

test('a father who is judged is protected from a talk with his family', async () => {
  const page = await street().visitor();
  const need = await openNeed(page, 'Joris', 'Ruud');
  await page.getByRole('link', { name: 'Het advies', exact: true }).click();
  await page.getByText('Een gesprek met de hele kring plannen.').waitFor();
  await page.goto(`${need}/plan`);
  expect(await page.getByText('Plan een eerste keer samen').count()).toBe(0);
  await page.goto(`${need}/plan/meeting`);
  await page.getByText('Samen aan tafel kan nu pijn doen.').waitFor();
  expect(await page.getByRole('button', { name: 'Bewaar deze keer' }).count()).toBe(0);
});

test('whoever it is about sees the plan, and takes a step back with one press', async () => {
  const page = await street().visitor({ script: true });
  await sitAlong(page, street(), 'Iris');
  await page.getByRole('link', { name: /de kinderen eens een weekend/ }).click();
  await page.getByRole('heading', { name: 'Hulpverlening' }).waitFor();
  // By keyboard alone.
  await page.getByRole('link', { name: 'Elke zondag een uur voor mezelf' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Trek dit in' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Ingetrokken').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/\d+ ?%|score/i);
});
