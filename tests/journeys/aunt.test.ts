import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aNewCase, beginTalk, organisationAt, sitAlong } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();

async function goodWord(page: Page, room: string, words: string): Promise<void> {
  await page.goto(`${room}/opinions`);
  await page.getByLabel('Wat vindt of verwacht iemand voor goeds?').fill(words);
  await page.getByRole('radio', { name: 'Over wat Samira doet' }).check();
  await page.locator('#name-opinion').fill('tante');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
  await page.getByText(words).waitFor();
}

async function open(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).click();
}

test.each([
  ['without', false],
  ['with', true]
])('the aunt in two conversations, %s JavaScript: stopping holds, and the step is her own', async (_, script) => {
  const page = await street().visitor({ script, width: 1024 });
  await sitAlong(page, street(), 'Marloes');
  const room = await aNewCase(page, street(), 'Samira');
  // R22: recognition first, no request, nothing to fill names in.
  await page.goto(`${room}/conversations`);
  await page.getByText('Iedereen worstelt wel eens.').waitFor();
  expect(await page.locator('main input[type=text], main textarea').count()).toBe(0);

  // R75: no order; in a case where nothing was said yet every page opens.
  const parts = ['stance', 'opinions', 'understanding', 'basic-needs', 'discussed', 'seen', 'needs/new', 'closing'];
  for (const part of script ? [] : parts) expect((await page.request.get(`${room}/${part}`)).status(), part).toBe(200);

  await beginTalk(page, room, /Ik begin erover/);
  const talk = page.url();
  // R13: nothing is put before somebody unasked.
  expect(await page.getByRole('heading', { name: 'Vragen die nu passen' }).count()).toBe(0);
  await open(page, 'Kies een vraag');
  await page.getByRole('button', { name: /Leg op tafel.*Voor wie doe jij wel eens iets/ }).click();
  await page.getByRole('heading', { name: 'Voor wie doe jij wel eens iets?' }).waitFor();
  // R79: a question can be read aloud.
  if (script) await page.getByRole('button', { name: 'Lees dit voor' }).first().waitFor();
  await page.getByLabel('In eigen woorden').fill('Voor mijn tante');
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await page.getByText('Voor mijn tante').waitFor();
  await page.goto(`${room}/stance`);
  await page.getByRole('radio', { name: /Ik los het liever zelf op/ }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  for (const words of ['Zij vindt mij geduldig', 'Ze zei dat ik het goed doe', 'Ze is trots op ons'])
    await goodWord(page, room, words);

  // Looking together: only what is for both, and the way back is the worker's.
  await page.goto(`${room}/along`);
  await page.getByLabel('Een code van vier tot acht cijfers').fill('4711');
  await page.getByRole('button', { name: 'Begin met samen kijken' }).click();
  await page.getByRole('heading', { name: 'Samen aan tafel' }).waitFor();
  await page.getByText('Ze is trots op ons').waitFor();
  expect(await page.getByText('Achter').count()).toBe(0);
  await page.goto(`${room}/notes`);
  await page.getByRole('heading', { name: 'Samen aan tafel' }).waitFor();
  await page.goto(`${organisationAt(street())}/ways`);
  await page.getByRole('heading', { name: 'Samen aan tafel' }).waitFor();
  await page.getByRole('button', { name: 'Hier stop ik' }).click();
  await page.getByText('Vandaag vraagt niemand er meer naar.').waitFor();
  await open(page, 'Terug naar het werk');
  await page.getByLabel('De code die de medewerker koos').fill('0000');
  await page.getByRole('button', { name: 'Ga terug' }).click();
  await page.getByText('Dat is een andere code.').first().waitFor();
  await page.getByLabel('De code die de medewerker koos').fill('4711');
  await page.getByRole('button', { name: 'Ga terug' }).click();
  await page.getByRole('heading', { name: 'Samen praten' }).waitFor();

  // R03, R15: nothing more in this conversation, and no new one today unless she begins.
  await page.goto(talk);
  await page.getByText('Hier stopten jullie').waitFor();
  expect(await page.getByText('Kies een vraag').count()).toBe(0);
  await open(page, 'Alleen voor jou');
  await page.getByText('tante wordt vaak met warmte genoemd.').waitFor();
  await page.getByText('Achter “dat bepaal ik zelf”').waitFor();
  await page.goto(`${room}/conversations`);
  await page.getByRole('radio', { name: /Ik begin erover/ }).check();
  await page.getByRole('radio', { name: 'Met één persoon' }).check();
  await page.getByRole('button', { name: 'Begin samen te praten' }).click();
  await page.getByText('Vandaag is er gestopt.').first().waitFor();

  // The second time she begins, and proposes the step herself.
  await beginTalk(page, room, /Samira begint er zelf over/);
  await page.goto(`${room}/stance`);
  await page.getByRole('radio', { name: 'De ander stelt zelf een stap voor' }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Schrijf op wat de ander zelf voorstelde.').first().waitFor();
  await page.getByLabel('Welke stap stelde de ander voor?').fill('Tante uitnodigen voor het gesprek');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.goto(`${room}/stance`);
  expect(await page.getByRole('radio', { name: 'De ander stelt zelf een stap voor' }).isChecked()).toBe(true);
});

test('five wrong codes end the session of the tablet', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Joris');
  await page.goto(`${organisationAt(street())}/cases`);
  const room = (await page.getByRole('link', { name: 'Ruud' }).getAttribute('href'))!;
  await page.goto(`${street().app.origin}${room}/along`);
  await page.getByLabel('Een code van vier tot acht cijfers').fill('12');
  await page.getByRole('button', { name: 'Begin met samen kijken' }).click();
  await page.getByText('Kies vier tot acht cijfers.').first().waitFor();
  await page.getByLabel('Een code van vier tot acht cijfers').fill('1234');
  await page.getByRole('button', { name: 'Begin met samen kijken' }).click();
  for (let tried = 0; tried < 5; tried += 1) {
    await page.getByRole('heading', { name: 'Samen aan tafel' }).waitFor();
    if ((await page.getByRole('button', { name: 'Ga terug' }).isVisible()) === false)
      await open(page, 'Terug naar het werk');
    await page.getByLabel('De code die de medewerker koos').fill('9999');
    await page.getByRole('button', { name: 'Ga terug' }).click();
  }
  await page.waitForURL('**/sign-in');
});

test('what the client puts aside at home stays aside at the table, until she begins again', async () => {
  const [worker, iris] = [await street().visitor({ script: false }), await street().visitor({ script: false })];
  await sitAlong(worker, street(), 'Marloes');
  await worker.goto(`${organisationAt(street())}/cases`);
  await worker.getByRole('link', { name: 'Iris', exact: true }).click();
  const room = worker.url();
  await beginTalk(worker, room, /Ik begin erover/);
  await worker.getByText('Kies een vraag').waitFor();
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('link', { name: 'Praten over anderen' }).click();
  await iris.getByLabel('Een dag om er weer over te praten').fill('2020-01-01');
  await iris.getByLabel('Wil je zeggen waarom?').fill('Nu even te veel');
  await iris.getByRole('button', { name: 'Praat er nu niet over' }).click();
  await iris.getByText('Kies een dag na vandaag.').first().waitFor();
  expect(await iris.getByLabel('Wil je zeggen waarom?').inputValue()).toBe('Nu even te veel');
  await iris.getByLabel('Een dag om er weer over te praten').fill('');
  await iris.getByRole('button', { name: 'Praat er nu niet over' }).click();
  await iris.getByText('Nu praten we er niet over').waitFor();
  await worker.reload();
  await worker.getByText('Er is een pauze. Er komen nu geen vragen.').waitFor();
  expect(await worker.getByText('Kies een vraag').count()).toBe(0);
  await iris.getByRole('button', { name: 'Ik wil er weer over praten' }).click();
  await worker.reload();
  await worker.getByText('Kies een vraag').waitFor();
  await iris.getByRole('button', { name: 'Hier stop ik' }).click();
  await iris.getByText('Vandaag vraagt niemand er meer naar.').waitFor();
  await worker.reload();
  await worker.getByText('Hier stopten jullie').waitFor();
});
