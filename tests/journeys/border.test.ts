import { expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

test('a proposal across the border waits for the other desk, is let across, and stays between two desks', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  const petra = await here.visitor();
  await lookAlong(petra, there, 'Petra');
  await petra.goto(`${there}/desk`);
  await petra.getByRole('link', { name: 'Vraag uit Brakkenstein voor Kim' }).click();
  await petra.getByText('Van midden tot midden 1,5 km.').waitFor();
  expect(await petra.locator('main').innerText()).not.toMatch(/Sunil|park/);
  await petra.getByLabel('Een regel over Kim voor wie de vraag stelt').fill('Kim loopt rustig.');
  await petra.getByRole('button', { name: 'Vraag Kim' }).click();
  await petra.getByRole('heading', { name: 'Iemand uit Brakkenstein' }).waitFor();
  expect(await here.mailTo('Kim', '/hazenkamp/matches/')).toContain('/hazenkamp/matches/');

  // Kim says yes on the phone, through her own desk; the desk of the ask sees it without a name.
  await petra.getByRole('button', { name: 'Kim zegt ja' }).click();
  const [match] = await here.app.asOwner(
    `select m.id, m.ask_id from matches m join people p on p.id = m.helper_id where p.first_name = 'Kim'`
  );
  const fatima = await here.visitor({ script: true, width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/matches/${match!['id']}`);
  await fatima.getByRole('heading', { name: 'Iemand uit Hazenkamp' }).waitFor();
  expect(await fatima.locator('main').innerText()).not.toContain('Kim');
  await fatima.getByRole('button', { name: 'Sunil zegt ja' }).click();
  await fatima.getByRole('heading', { name: 'Zet een afspraak neer' }).waitFor();
});

test('whoever helps across sees the other by name, at the own address, and sharing ends in one action', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  const bram = await here.visitor();
  await lookAlong(bram, there, 'Bram');
  await bram.goto(`${there}/today`);
  await bram.getByText('Olga').first().waitFor();
  const fatima = await here.visitor();
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/settings/sharing`);
  await fatima.getByRole('button', { name: 'Stop met delen met Hazenkamp' }).click();
  await fatima.getByRole('button', { name: 'Vraag Hazenkamp om te delen' }).click();
  await fatima.getByText('Vul een afstand in van 0,1 tot 50 kilometer.').first().waitFor();
  await fatima.getByLabel('Hoe ver is het naar Hazenkamp, in kilometers?').fill('2');
  await fatima.getByRole('button', { name: 'Vraag Hazenkamp om te delen' }).click();
  await fatima.getByText('Zij moeten nog ja zeggen.').waitFor();
  await bram.reload();
  await bram.getByText('Olga').first().waitFor();
});
