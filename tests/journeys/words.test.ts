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

test('too many words are told at once, and kept', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Bo');
  const many = 'boodschappen '.repeat(800).trim();
  for (const path of ['/asks/new', '/offers/new']) {
    await page.goto(here.base + path);
    const words = page.getByLabel('In je eigen woorden');
    await words.fill(many);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Dit is te lang. Maak het wat korter.').first().waitFor();
    expect(await words.inputValue()).toBe(many);
  }
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

test('a search finds what was meant, tells what it looked for, and leaves no words in the address', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Cyriel');
  await page.goto(`${here.base}/asks`);
  const search = async (typed: string): Promise<string> => {
    await page.getByLabel('Zoek een vraag').fill(typed);
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.waitForURL(/asks\?found#found$/);
    return page.getByRole('main').innerText();
  };
  const [open] = await here.app.asOwner(
    `update asks set audience = 'nameless' where id = (select id from asks where category = 'shopping' and withdrawn_at is null
       and done_at is null and paused_at is null and ends_on >= current_date limit 1) returning words`
  );
  const found = await search('boodschapen');
  expect(found).toContain('We zochten op: Boodschappen doen.');
  expect(found).toContain(open!['words'] as string);
  expect(await search('ruimtereizen')).toContain('Dit vraagt nu niemand.');
  await page.getByRole('main').getByRole('link', { name: 'Zeg wat je graag doet' }).waitFor();
  expect(await search('ik weet niet')).toContain('Probeer één woord');
  await page.goto(`${here.base}/asks?found`);
  expect(await page.getByLabel('Zoek een vraag').inputValue()).toBe('ik weet niet');
});

test('the coordinator finds who likes to do it, who asks for it, and people by name', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Fatima');
  await page.goto(`${here.base}/desk/people`);
  const search = async (typed: string): Promise<void> => {
    await page.getByLabel('Zoek op voornaam').fill(typed);
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.waitForURL(/people\?found#found$/);
  };
  await search('boodschapen');
  await page.getByRole('heading', { name: 'Doet dit graag' }).waitFor();
  await page.getByRole('heading', { name: 'Vraagt dit' }).waitFor();
  await search('corie');
  await page.getByRole('link', { name: 'Corrie' }).click();
  await page.waitForURL(/desk\/people\/[0-9a-f-]{36}/);
});
