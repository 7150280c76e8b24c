import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();
const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('somebody tells that it felt wrong, a coordinator takes it up and decides, %s', async (_, script) => {
  const here = street();
  const bo = await here.visitor({ script });
  await lookAlong(bo, here.base, 'Bo');
  await bo.getByRole('link', { name: 'Dit voelde niet goed' }).click();
  expect(await main(bo)).toMatch(/Bel 112[\s\S]*0800 2000/);
  await bo.getByRole('button', { name: 'Vertel het' }).click();
  await bo.getByText('Dit klopt nog niet helemaal').waitFor();
  await bo.getByRole('radio', { name: 'De hulp met Cyriel' }).check();
  const words = `Hij vroeg naar mijn pinpas. (${script ? 'a' : 'b'})`;
  await bo.getByLabel('Wat is er gebeurd?').fill(words);
  await bo.getByRole('radio', { name: 'Ja, bel mij' }).check();
  await bo.getByRole('button', { name: 'Vertel het' }).click();
  await bo.getByRole('heading', { name: 'Goed dat je het vertelt' }).waitFor();
  expect(await main(bo)).toMatch(/Bel 112[\s\S]*0800 2000/);

  expect(await here.mailTo('Fatima', 'Iemand vraagt vandaag jouw aandacht.')).not.toMatch(/Bo\b|Cyriel|pinpas/);
  const fatima = await here.visitor({ script, width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk`);
  await fatima
    .getByRole('link', { name: /Het voelde niet goed voor Bo/ })
    .first()
    .click();
  await fatima.getByText(words).waitFor();
  await fatima.getByRole('button', { name: 'Ik pak dit op' }).click();
  await fatima.getByText('Jij pakt dit op.').waitFor();
  await bo.reload();
  await bo.getByText('Fatima heeft het opgepakt.').waitFor();

  await fatima.getByText('Vertel het aan Cyriel').click();
  await fatima.getByLabel('Wat wil je zeggen?').fill('We hoorden iets over een pinpas.');
  await fatima.getByRole('button', { name: 'Stuur het' }).click();
  await fatima.getByText('Dit weet Cyriel').waitFor();
  const cyriel = await here.visitor({ script });
  await lookAlong(cyriel, here.base, 'Cyriel');
  const link = /https?:\/\/\S+\/concerns\/\S+/.exec(
    await here.mailTo('Cyriel', 'We willen iets met je bespreken.')
  )![0];
  await cyriel.goto(link);
  expect(await main(cyriel)).not.toContain('Bo');
  await cyriel.getByLabel('Hoe zie jij het?').fill('Dat was een misverstand.');
  await cyriel.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
  await cyriel.getByText('Jouw antwoord').waitFor();

  await fatima.reload();
  await fatima.getByText('Dat was een misverstand.').waitFor();
  await fatima.getByRole('radio', { name: 'Het is goed zo' }).check();
  await fatima.getByRole('button', { name: 'Zo gaat het verder' }).click();
  await fatima.getByText('Dit is afgesloten. Alles is weer open.').waitFor();
});
