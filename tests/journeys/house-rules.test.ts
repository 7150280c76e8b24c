import { expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

test('everybody may read the house rules, also before joining; the first is to meet first', async () => {
  const here = street();
  const page = await here.visitor();
  await page.goto(`${here.base}/join`);
  expect(await page.getByRole('main').innerText()).toContain('Maak eerst kennis');
  await page.getByRole('link', { name: 'Huisregels' }).click();
  await page.waitForURL('**/house-rules');
  expect(await page.getByRole('main').getByRole('listitem').first().innerText()).toContain('Maak eerst kennis');
  expect(await page.getByRole('button', { name: 'Dit is goed' }).count()).toBe(0);
});

test('who did not read them yet is asked before a first yes, and sees no name until then', async () => {
  const here = street();
  const [row] = await here.app.asOwner(
    `select m.id, k.first_name from matches m join people k on k.id = m.asker_id
     where m.helper_id = (select id from people where first_name = 'Cyriel') and m.closed_at is null
       and not exists (select from consents c where c.match_id = m.id and c.person_id = m.helper_id) limit 1`
  );
  await here.app.asOwner(
    `delete from house_rule_acceptances where person_id = (select id from people where first_name = 'Cyriel')`
  );
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Cyriel');
  await page.getByText('We hebben huisregels').waitFor();
  await page.goto(`${here.base}/matches/${row!['id']}`);
  expect(await page.getByRole('main').innerText()).not.toContain(row!['first_name']);
  expect(await page.getByRole('button', { name: 'Ja, graag' }).count()).toBe(0);
  await page.getByRole('main').getByRole('link', { name: 'Lees de huisregels' }).click();
  await page.getByRole('button', { name: 'Dit is goed, zo doen we het' }).click();
  await page.waitForURL(`**/matches/${row!['id']}`);
  await page.getByRole('button', { name: 'Ja, graag' }).click();
  await page.getByText('Dank je, je zei ja').waitFor();
});

test('a new version asks again at the next visit, and stops nothing', async () => {
  const here = street();
  const fatima = await here.visitor({ width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/house-rules`);
  const text = fatima.getByLabel('De regels in het Nederlands');
  await text.fill(`${await text.inputValue()}\nZet je fiets op het plein.`);
  await fatima.getByRole('button', { name: 'Bewaar' }).click();
  await fatima.getByText('Bewaard. Mensen lezen het bij hun volgende bezoek.').waitFor();

  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  await bo.getByText('De huisregels zijn veranderd').waitFor();
  expect(await bo.getByRole('link', { name: /Jij en / }).count()).toBeGreaterThan(0);
  await bo.getByRole('main').getByRole('link', { name: 'Lees de huisregels' }).click();
  await bo.getByText('Zet je fiets op het plein.').waitFor();
  await bo.getByRole('button', { name: 'Dit is goed, zo doen we het' }).click();
  await bo.getByText('Je zei ja op').waitFor();
  await bo.goto(`${here.base}/today`);
  expect(await bo.getByText('De huisregels zijn veranderd').count()).toBe(0);

  // With whom she still goes through them is a list of things to do, by name, and one tap each.
  await fatima.goto(`${here.base}/desk/house-rules`);
  expect(await fatima.getByRole('button', { name: 'Doorgenomen met Bo', exact: true }).count()).toBe(0);
  await fatima
    .getByRole('button', { name: /^Doorgenomen met / })
    .first()
    .click();
  await fatima.getByText('Genoteerd.').waitFor();
  await fatima.getByRole('button', { name: 'Toch niet' }).click();
  await fatima.waitForURL(/house-rules#go-through$/);
});
