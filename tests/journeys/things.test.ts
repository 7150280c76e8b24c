import { expect, test } from 'vitest';
import { comeIn, dayFromNow, lookAlong, makeDue, useStreet } from './street.ts';

const street = useStreet();

test('a thing is lent, reminded of, kept longer and brought back, without JavaScript', async () => {
  const here = street();
  const lotte = await here.visitor();
  await comeIn(lotte, here, 'Lotte');
  await lotte.goto(`${here.base}/things/new`);
  await lotte.getByRole('button', { name: 'Bewaar' }).click();
  await lotte.getByText('Schrijf wat het is.').first().waitFor();
  await lotte.getByLabel('Wat is het?').fill('Hogedrukspuit');
  await lotte.getByRole('radio', { name: 'Gereedschap' }).check();
  await lotte.getByRole('radio', { name: 'een week' }).check();
  for (const part of await lotte.getByRole('checkbox').all()) await part.check();
  await lotte.getByRole('button', { name: 'Bewaar' }).click();
  await lotte.getByText('Dit leen jij uit.').waitFor();

  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  await bo.goto(`${here.base}/things`);
  expect(await bo.getByRole('main').innerText()).not.toContain('Lotte');
  await bo.getByRole('link', { name: 'Hogedrukspuit' }).click();
  await bo.getByLabel('Wanneer wil je het halen?').fill(dayFromNow(0));
  await bo.getByRole('checkbox', { name: 'ochtend' }).check();
  await bo.getByRole('checkbox', { name: 'avond' }).check();
  await bo.getByLabel('Wanneer is het terug?').fill(dayFromNow(20));
  await bo.getByRole('button', { name: 'Vraag het' }).click();
  await bo.getByText('Zo lang mag het niet weg.').first().waitFor();
  await bo.getByLabel('Wanneer is het terug?').fill(dayFromNow(2));
  await bo.getByRole('button', { name: 'Vraag het' }).click();
  await bo.getByText('Je vraag staat er.').waitFor();

  const fatima = await here.visitor({ width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/asks/${/[0-9a-f-]{36}/.exec(bo.url())![0]}`);
  await fatima.getByText('Het gaat om: Hogedrukspuit').waitFor();
  await fatima.getByRole('link', { name: 'Vraag Lotte', exact: true }).first().click();
  await fatima.getByRole('button', { name: 'Vraag Lotte' }).click();
  await fatima.waitForURL(/\?proposed/);

  const [match] = await here.app.asOwner(
    `select m.id from matches m join loans l on l.ask_id = m.ask_id where l.what = 'Hogedrukspuit'`
  );
  for (const page of [lotte, bo]) {
    await page.goto(`${here.base}/matches/${match!['id']}`);
    await page.getByText('Terug op').first().waitFor();
    await page.getByRole('button', { name: 'Ja, graag' }).click();
  }
  await bo.getByRole('link', { name: 'Spullen: Hogedrukspuit' }).click();
  await bo.getByRole('button', { name: 'Ik heb het opgehaald' }).click();
  await bo.getByText('Van Lotte. Je brengt het terug op').waitFor();

  await makeDue(here.app, 'remind-of-loan');
  const letter = await here.mailTo('Bo', 'Morgen gaat het terug');
  expect(letter).not.toContain('Hogedrukspuit');
  expect(letter).toContain('/unsubscribe/');

  await bo.getByText('Vraag of het langer mag').first().click();
  await bo.getByLabel('Tot welke dag?').fill(dayFromNow(5));
  await bo.getByRole('button', { name: 'Vraag of het langer mag' }).click();
  await bo.getByText('Je vroeg of het mag tot').waitFor();
  await lotte.goto(`${here.base}/today`);
  await lotte.getByRole('link', { name: 'Hogedrukspuit' }).click();
  await lotte.getByRole('button', { name: 'Ja, dat is goed' }).click();
  await lotte.getByRole('button', { name: 'Het is terug' }).click();
  await lotte.getByText('Het is terug. Fijn.').waitFor();
  await lotte.getByRole('button', { name: 'Toch nog niet terug' }).click();
  await bo.reload();
  await bo.getByRole('button', { name: 'Het is terug' }).click();
  await bo.getByText('Het is terug. Fijn.').waitFor();
  await bo.getByText('Er ging iets mis').click();
  await bo.getByRole('button', { name: 'Vraag de coördinator' }).click();
  await bo.getByText('Praat er samen over, of bel Fatima.').waitFor();
  await fatima.goto(`${here.base}/desk`);
  await fatima.getByRole('link', { name: 'Bel: er ging iets mis. Bo leende iets.' }).waitFor();
  await bo.goto(`${here.base}/today`);
  expect(await bo.getByRole('link', { name: 'Hogedrukspuit' }).count()).toBe(0);
});

test('somebody else’s loan is a page that does not exist', async () => {
  const here = street();
  const [loan] = await here.app.asOwner(
    `select id from loans where lent_at is not null and returned_at is null limit 1`
  );
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Cyriel');
  for (const path of [`/loans/${loan!['id']}`, '/loans/1', '/loans/new', '/things/1', '/desk/things'])
    expect((await page.goto(here.base + path))!.status(), path).toBe(404);
});
