import { expect, test } from 'vitest';
import { comeIn, lookAlong, useStreet } from './street.ts';

const street = useStreet();

test('a proposal across the border waits for the other desk, and then both answer for themselves', async () => {
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

  // Kim answers for herself, and may think again; the desk of the ask sees it without a name.
  const [row] = await here.app.asOwner(
    `select m.id from matches m join people p on p.id = m.helper_id where p.first_name = 'Kim'`
  );
  const match = row!['id'] as string;
  const kim = await here.visitor();
  await comeIn(kim, { ...here, base: there }, 'Kim');
  await kim.goto(`${there}/matches/${match}`);
  await kim.getByRole('link', { name: 'Lees de huisregels' }).click();
  await kim.getByRole('button', { name: 'Dit is goed, zo doen we het' }).click();
  await kim.goto(`${there}/matches/${match}`);
  await kim.getByText('stukje door het park').waitFor();
  expect(await kim.locator('main').innerText()).not.toContain('Sunil');
  await kim.getByRole('button', { name: 'Deze keer niet' }).click();
  await kim.getByRole('heading', { name: 'Dit gaat niet door' }).waitFor();
  await petra.reload();
  await petra.getByRole('button', { name: 'Neem dit antwoord terug' }).click();
  await kim.goto(`${there}/matches/${match}`);
  await kim.getByRole('button', { name: 'Ja, graag' }).click();
  await kim.getByRole('heading', { name: 'Dank je, je zei ja' }).waitFor();

  const fatima = await here.visitor({ script: true, width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/matches/${match}`);
  await fatima.getByRole('heading', { name: 'Iemand uit Hazenkamp' }).waitFor();
  expect(await fatima.locator('main').innerText()).not.toContain('Kim');

  const sunil = await here.visitor({ script: true });
  await comeIn(sunil, here, 'Sunil');
  await sunil.goto(`${here.base}/matches/${match}`);
  await sunil.getByText('Kim loopt rustig.').waitFor();
  await sunil.getByRole('button', { name: 'Ja, graag' }).click();
  await sunil.getByRole('heading', { name: 'Jij en Kim' }).waitFor();
  await kim.reload();
  await kim.getByRole('heading', { name: 'Jij en Sunil' }).waitFor();
});

test('what felt wrong across the border stands at both desks, and each speaks with its own side', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  const [row] = await here.app.asOwner(
    `select m.id from matches m join people p on p.id = m.helper_id where p.first_name = 'Bram'`
  );
  const bram = await here.visitor();
  await lookAlong(bram, there, 'Bram');
  await bram.goto(`${there}/concerns/new?match=${row!['id']}`);
  await bram.getByText('Gaat het over iemand uit Brakkenstein?').waitFor();
  await bram.getByLabel('Wat is er gebeurd?').fill('Er waren ineens drie honden.');
  await bram.getByRole('button', { name: 'Vertel het' }).click();
  await bram.getByRole('heading', { name: 'Goed dat je het vertelt' }).waitFor();

  const petra = await here.visitor();
  await lookAlong(petra, there, 'Petra');
  await petra.goto(`${there}/desk`);
  await petra.getByRole('link', { name: 'Het voelde niet goed voor Bram' }).click();
  await petra.getByText('drie honden').waitFor();
  expect(await petra.locator('main').innerText()).not.toMatch(/Olga|foto/);
  await petra.getByRole('button', { name: 'Ik pak dit op' }).click();
  await petra.getByText('Geef door aan Brakkenstein').click();
  await petra.getByLabel('Wat moet de coördinator van Brakkenstein weten?').fill('Het ging over huisdieren.');
  await petra.getByRole('button', { name: 'Stuur het' }).click();
  await petra.getByRole('heading', { name: 'Dit weet de coördinator van Brakkenstein' }).waitFor();

  const fatima = await here.visitor({ script: true, width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk`);
  await fatima.getByRole('link', { name: 'Het voelde niet goed voor iemand uit Hazenkamp' }).click();
  await fatima.getByText('Het ging over huisdieren.').waitFor();
  expect(await fatima.locator('main').innerText()).not.toMatch(/Bram|honden/);
  await fatima.getByRole('button', { name: 'Ik pak dit op' }).click();
  await fatima.getByText('Vertel het aan Olga').waitFor();
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
